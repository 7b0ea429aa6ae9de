package dti.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of a submission after one of its events. Every event of a submission has one, whether the score changed or
 * not. The event itself has the actor and the reason.
 *
 * @param campaign code of the submission's campaign
 * @param unit code of the submission's unit
 * @param version of the submission
 * @param sourcePosition the event's position in the log {@code submissions}
 * @param at time the event was recorded
 * @param cause the event's type
 * @param framework the framework version of the score
 * @param state {@code open | submitted | returned | appraisal | explanation | finalised | published}
 * @param phase of the submission, as the campaign names phases
 * @param totals of the whole submission
 * @param nodes all nodes that apply, with the leaves
 * @param replayed true where a rebuild published it again
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
     * @param council points of decisions; null while no leaf has one
     * @param achieved points that count
     * @param bonus points, which are kept beside the score
     * @param applicableMax maximum for this unit, points
     * @param declaredMax maximum as the document prints it, points
     * @param leavesDecided leaves with a decision
     * @param leavesEntered leaves with a value, among {@code leavesApplicable}
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
     * @param council points of decisions; null where there are none
     * @param achieved points that count; null where there are none
     * @param applicableMax maximum for this unit, points
     * @param state of a leaf: {@code scored | pending | defaulted | not-applicable}; absent on other nodes
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
