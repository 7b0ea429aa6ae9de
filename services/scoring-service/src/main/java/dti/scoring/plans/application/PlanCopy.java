package dti.scoring.plans.application;

import dti.contracts.PlanChanged;
import java.time.Instant;
import java.util.UUID;

/**
 * What framework-service told of a plan.
 *
 * @param event names the telling; a second one has the same
 * @param version of the plan's stream
 */
public record PlanCopy(UUID event, long version, Instant recordedAt, PlanChanged change) {}
