/** Issuing plans, recording their progress, and finding them. */
@NullMarked
package dti.framework.plans.application;

import org.jspecify.annotations.NullMarked;
