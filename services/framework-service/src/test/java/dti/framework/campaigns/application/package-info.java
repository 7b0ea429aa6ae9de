/** Tests of what campaigns do by themselves. */
@NullMarked
package dti.framework.campaigns.application;

import org.jspecify.annotations.NullMarked;
