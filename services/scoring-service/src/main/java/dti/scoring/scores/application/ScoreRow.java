package dti.scoring.scores.application;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest totals of one submission.
 *
 * @param bonus beside the score, never in it
 * @param waitingSince when the submission was parked at an event that cannot be computed; null while it is not
 */
public record ScoreRow(
        String campaign,
        String unit,
        long version,
        String state,
        String phase,
        String frameworkKey,
        int frameworkVersion,
        BigDecimal self,
        @Nullable BigDecimal council,
        BigDecimal achieved,
        BigDecimal bonus,
        BigDecimal applicableMax,
        int leavesDecided,
        int leavesEntered,
        int leavesApplicable,
        Instant changedAt,
        @Nullable Instant waitingSince) {

    public String key() {
        return campaign + "/" + unit;
    }
}
