package dti.framework.plans.domain;

/** The state of a plan's stream. */
public sealed interface PlanState permits PlanState.NotIssued, Plan {

    /** The stream has no events. */
    record NotIssued() implements PlanState {}
}
