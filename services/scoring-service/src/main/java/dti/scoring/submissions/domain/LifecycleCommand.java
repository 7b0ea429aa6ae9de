package dti.scoring.submissions.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command of a unit's leader or the council about a submission as a whole, or about its final score. */
public sealed interface LifecycleCommand extends SubmissionCommand {

    record Submit(Instant at, SubmissionActor by) implements LifecycleCommand {}

    record ReturnToUnit(String reason, Instant at, SubmissionActor by) implements LifecycleCommand {}

    /**
     * Withdraws the submittal; the council may also withdraw its own finalisation.
     *
     * @param authority the council's; null if the unit's leader asks
     */
    record Reopen(String reason, @Nullable Authority authority, Instant at, SubmissionActor by)
            implements LifecycleCommand {}

    record ExtendDeadline(Phase phase, Instant closesAt, String reason, Instant at, SubmissionActor by)
            implements LifecycleCommand {}

    record Finalise(Instant at, SubmissionActor by) implements LifecycleCommand {}

    /**
     * Announces the score again, because the announced score is not the one that the events give.
     *
     * @param replay the replay that found the difference
     * @param toldBefore the totals announced before, by name; empty if the score was withheld
     */
    record RepublishScore(
            UUID replay,
            String rulesVersion,
            Map<String, BigDecimal> toldBefore,
            String reason,
            Instant at,
            SubmissionActor by)
            implements LifecycleCommand {}

    /** Adds a line to the bonus ledger. */
    record AwardBonus(BigDecimal points, String reason, Instant at, SubmissionActor by) implements LifecycleCommand {}

    /**
     * Changes the score of a leaf after finalisation.
     *
     * @param effectiveFrom the time from which it applies; null if it applies from now on
     */
    record Correct(
            String leaf,
            BigDecimal points,
            String reason,
            @Nullable Instant effectiveFrom,
            Instant at,
            SubmissionActor by)
            implements LifecycleCommand {}
}
