package dti.framework.plans.application;

import dti.contracts.PlanChanged;

/**
 * The change that a write made to a plan.
 *
 * @param version of the plan's stream after the change
 */
public record ChangedPlan(PlanChanged change, long version) {}
