package dti.scoring.submissions.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What happened to a submission as a whole on its way from the unit to the council. */
public sealed interface LifecycleEvent extends SubmissionEvent {

    /** The unit's leader handed it in. */
    record SubmissionSubmitted(SubmissionActor by) implements LifecycleEvent {}

    /** Whoever appraises gave it back to the unit. */
    record SubmissionReturned(String reason, SubmissionActor by) implements LifecycleEvent {}

    /** Handing in, or the council's finalisation, was taken back. */
    record SubmissionReopened(String reason, SubmissionActor by) implements LifecycleEvent {}

    /** The council gave this unit more time in one phase. */
    record DeadlineExtended(Phase phase, Instant closesAt, String reason, SubmissionActor by)
            implements LifecycleEvent {}

    /** The council is done with this submission. */
    record SubmissionFinalised(SubmissionActor by) implements LifecycleEvent {}

    /**
     * The score was told again, since what had been told before was not what the events give. It changes nothing: what
     * follows it is the score as it is computed now.
     *
     * @param replay by which that was found
     * @param rulesVersion of the rules it is computed with now
     * @param toldBefore totals as they had been told last, by name
     */
    record ScoreRepublished(
            UUID replay, String rulesVersion, Map<String, BigDecimal> toldBefore, String reason, SubmissionActor by)
            implements LifecycleEvent {}
}
