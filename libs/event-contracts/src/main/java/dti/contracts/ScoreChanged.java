package dti.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of a submission after one of its events. One is published for every event of a submission, changed or not.
 *
 * @param version of the submission
 * @param sourcePosition the event's position in the log {@code submissions}
 * @param cause the event's type
 * @param state {@code open | submitted | returned | appraisal | explanation | finalised | published}
 * @param replayed true when a rebuild published it again
 */
public record ScoreChanged(
        String campaign,
        String unit,
        long version,
        long sourcePosition,
        Instant at,
        String cause,
        FrameworkPin framework,
        String state,
        String phase,
        Totals totals,
        List<NodeScore> nodes,
        boolean replayed) {

    public record FrameworkPin(String key, int version) {}

    /**
     * Points of the whole submission, 2 decimals.
     *
     * @param council null while no leaf is decided
     * @param leavesEntered leaves with a value; of {@code leavesApplicable}
     */
    public record Totals(
            BigDecimal self,
            @Nullable BigDecimal council,
            BigDecimal achieved,
            BigDecimal bonus,
            BigDecimal applicableMax,
            BigDecimal declaredMax,
            int leavesDecided,
            int leavesEntered,
            int leavesApplicable) {}

    /** Points of one node; {@code state} only on leaves: {@code scored | pending | defaulted | not-applicable}. */
    public record NodeScore(
            String key,
            @Nullable String parent,
            String kind,
            @Nullable BigDecimal self,
            @Nullable BigDecimal council,
            @Nullable BigDecimal achieved,
            BigDecimal applicableMax,
            @Nullable String state) {}
}
