package dti.framework.plans.application;

import dti.framework.plans.domain.Plan;

/**
 * A plan as it is recorded.
 *
 * @param version of the plan's stream
 */
public record RecordedPlan(Plan plan, long version) {}
