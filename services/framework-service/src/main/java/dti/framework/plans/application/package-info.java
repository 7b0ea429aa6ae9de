/** Issuing plans, recording how far they have come, and finding them. */
@NullMarked
package dti.framework.plans.application;

import org.jspecify.annotations.NullMarked;
