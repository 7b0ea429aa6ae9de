package dti.scoring.submissions.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a unit's leader or the council wants of a submission as a whole, or of its score once that stands. */
public sealed interface LifecycleCommand extends SubmissionCommand {

    record Submit(Instant at, SubmissionActor by) implements LifecycleCommand {}

    record ReturnToUnit(String reason, Instant at, SubmissionActor by) implements LifecycleCommand {}

    /**
     * Takes handing in back; the council also its own finalisation.
     *
     * @param authority the council's; absent where the unit's leader asks
     */
    record Reopen(String reason, @Nullable Authority authority, Instant at, SubmissionActor by)
            implements LifecycleCommand {}

    record ExtendDeadline(Phase phase, Instant closesAt, String reason, Instant at, SubmissionActor by)
            implements LifecycleCommand {}

    record Finalise(Instant at, SubmissionActor by) implements LifecycleCommand {}

    /**
     * Tells the score again, since what was told before is not what the events give.
     *
     * @param replay by which that was found
     * @param toldBefore totals as they were told, by name
     */
    record RepublishScore(
            UUID replay,
            String rulesVersion,
            Map<String, BigDecimal> toldBefore,
            String reason,
            Instant at,
            SubmissionActor by)
            implements LifecycleCommand {}

    /** Another line of the bonus ledger. */
    record AwardBonus(BigDecimal points, String reason, Instant at, SubmissionActor by) implements LifecycleCommand {}

    /**
     * Changes the score of a leaf after finalisation.
     *
     * @param effectiveFrom since when it holds; absent for from now on
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
