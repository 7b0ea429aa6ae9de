package dti.framework.plans.domain;

/** What is known of a plan's stream. */
public sealed interface PlanState permits PlanState.NotIssued, Plan {

    /** Nothing happened yet. */
    record NotIssued() implements PlanState {}
}
