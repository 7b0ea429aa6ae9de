package dti.scoring.submissions.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An event of a submission as a whole, on its way from the unit to the council. */
public sealed interface LifecycleEvent extends SubmissionEvent {

    /** The unit's leader submitted it. */
    record SubmissionSubmitted(SubmissionActor by) implements LifecycleEvent {}

    /** A reviewer or the council returned it to the unit. */
    record SubmissionReturned(String reason, SubmissionActor by) implements LifecycleEvent {}

    /** The submittal, or the council's finalisation, was withdrawn. */
    record SubmissionReopened(String reason, SubmissionActor by) implements LifecycleEvent {}

    /** The council extended one phase for this unit. */
    record DeadlineExtended(Phase phase, Instant closesAt, String reason, SubmissionActor by)
            implements LifecycleEvent {}

    /** The council finalised this submission. */
    record SubmissionFinalised(SubmissionActor by) implements LifecycleEvent {}

    /**
     * The score was announced again, because the score announced before was not the one that the events give. The
     * event changes no state: the score after it is the one computed now.
     *
     * @param replay the replay that found the difference
     * @param rulesVersion the version of the rules that compute the score now
     * @param toldBefore the totals that were announced last, by name
     */
    record ScoreRepublished(
            UUID replay, String rulesVersion, Map<String, BigDecimal> toldBefore, String reason, SubmissionActor by)
            implements LifecycleEvent {}
}
