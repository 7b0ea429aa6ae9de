/** Tests of the stored and published forms of plans. */
@NullMarked
package dti.framework.plans.application;

import org.jspecify.annotations.NullMarked;
