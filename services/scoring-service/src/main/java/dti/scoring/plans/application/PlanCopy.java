package dti.scoring.plans.application;

import dti.contracts.PlanChanged;
import java.time.Instant;
import java.util.UUID;

/**
 * The copy of a plan from framework-service.
 *
 * @param event the id of the message; a repeated message has the same
 * @param version of the plan's stream
 */
public record PlanCopy(UUID event, long version, Instant recordedAt, PlanChanged change) {}
