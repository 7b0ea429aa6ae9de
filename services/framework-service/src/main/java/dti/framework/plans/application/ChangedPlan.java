package dti.framework.plans.application;

import dti.contracts.PlanChanged;

/**
 * What a write did to a plan.
 *
 * @param version of the plan's stream after it
 */
public record ChangedPlan(PlanChanged change, long version) {}
