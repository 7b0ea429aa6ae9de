/** Tests of what is stored and published of plans. */
@NullMarked
package dti.framework.plans.application;

import org.jspecify.annotations.NullMarked;
