/** Tests of the phases that campaigns enter by themselves. */
@NullMarked
package dti.framework.campaigns.application;

import org.jspecify.annotations.NullMarked;
