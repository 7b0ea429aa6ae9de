/** Handles the plan messages of framework-service. */
@NullMarked
package dti.scoring.plans.messaging;

import org.jspecify.annotations.NullMarked;
