package dti.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of a submission after one of its events. One is published for every event of a submission, changed or not.
 * Who did it, and why, says that event.
 *
 * @param campaign of the submission
 * @param unit whose submission it is
 * @param version of the submission
 * @param sourcePosition the event's position in the log {@code submissions}
 * @param at when the event was recorded
 * @param cause the event's type
 * @param framework the framework version it was computed with
 * @param state {@code open | submitted | returned | appraisal | explanation | finalised | published}
 * @param phase of the submission, as the campaign names phases
 * @param totals of the whole submission
 * @param nodes every node that applies, leaves included
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

    /**
     * A version of a framework.
     *
     * @param key of the framework
     * @param version 1 or more
     */
    public record FrameworkPin(String key, int version) {}

    /**
     * Points of the whole submission, 2 decimals.
     *
     * @param self points the unit gave itself
     * @param council points decided; null while no leaf is decided
     * @param achieved points that count
     * @param bonus points of the ledger beside the score
     * @param applicableMax the most points that could be reached, points
     * @param declaredMax the most points the document prints, points
     * @param leavesDecided leaves with a decision
     * @param leavesEntered leaves with a value; of {@code leavesApplicable}
     * @param leavesApplicable leaves that apply to the unit
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

    /**
     * Points of one node.
     *
     * @param key of the node
     * @param parent key of the node above it; absent at the top
     * @param kind {@code pillar | group | indicator | criterion}
     * @param self points the unit gave itself; null where it gave none
     * @param council points decided; null where none are
     * @param achieved points that count; null where there are none
     * @param applicableMax the most points that could be reached, points
     * @param state only on leaves: {@code scored | pending | defaulted | not-applicable}
     */
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
