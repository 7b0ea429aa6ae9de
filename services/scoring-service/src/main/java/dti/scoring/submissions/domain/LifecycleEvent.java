package dti.scoring.submissions.domain;

import java.time.Instant;

/** What happened to a submission as a whole on its way from the unit to the council. */
public sealed interface LifecycleEvent extends SubmissionEvent {

    /** The unit's leader handed it in. */
    record SubmissionSubmitted(By by) implements LifecycleEvent {}

    /** Whoever appraises gave it back to the unit. */
    record SubmissionReturned(String reason, By by) implements LifecycleEvent {}

    /** Handing in, or the council's finalisation, was taken back. */
    record SubmissionReopened(String reason, By by) implements LifecycleEvent {}

    /** The council gave this unit more time in one phase. */
    record DeadlineExtended(Phase phase, Instant closesAt, String reason, By by) implements LifecycleEvent {}

    /** The council is done with this submission. */
    record SubmissionFinalised(By by) implements LifecycleEvent {}
}
