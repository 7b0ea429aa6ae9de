package dti.framework.plans.domain;

import org.jspecify.annotations.Nullable;

/** An event of a plan. */
public sealed interface PlanEvent {

    record PlanIssued(PlanId id, PlanContent content, boolean assigned) implements PlanEvent {}

    /** The plan was replaced. {@code reason} is absent only where nothing changed. */
    record PlanReplaced(
            PlanContent content, boolean assigned, @Nullable String reason) implements PlanEvent {}

    record ProgressRecorded(String item, Progress progress) implements PlanEvent {}
}
