package dti.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign was created or changed. Has the change and the whole campaign after it.
 *
 * @param change {@code created | phase-entered | phase-dates-changed | units-changed | framework-repinned |
 *     assignments-changed}; more may come
 * @param reason in the words of the person who decided; absent where none is required
 * @param actor the person who made the change; role {@code system} where a date caused it
 * @param at time of the change
 * @param added codes of units added by {@code units-changed}
 * @param withdrawn codes of units withdrawn by {@code units-changed}
 * @param campaign the whole campaign after the change
 */
public record CampaignChanged(
        String change,
        @Nullable String reason,
        Actor actor,
        Instant at,
        List<String> added,
        List<String> withdrawn,
        Campaign campaign) {

    /**
     * The campaign after the change.
     *
     * @param code of the campaign; never changes
     * @param title for people
     * @param framework the framework version that scores its submissions
     * @param period {@code 2024}, {@code 2024-Q1} or {@code 2024-03}
     * @param dataFrom first day of the data that count
     * @param dataTo last day of the data that count
     * @param rounds of appraisal, 1 or 2
     * @param units codes of the units that take part
     * @param policies the campaign's choices where the documents leave one
     * @param rankingPools groups of units ranked together; empty where all units are ranked together
     * @param parameters figures for single leaves, such as a due date, by leaf
     * @param phases its phases with their dates
     * @param assignments of units to leaves, as lead, coordinator, source or reviewer
     * @param phase {@code draft | self-assessment | appraisal-1 | explanation | appraisal-2 | finalised | published}
     * @param phaseEnteredAt time the phase was entered
     * @param phaseClosesAt end of the phase, after which its writes are refused; absent where it does not close
     *     automatically
     */
    public record Campaign(
            String code,
            String title,
            FrameworkPin framework,
            String period,
            @Nullable LocalDate dataFrom,
            @Nullable LocalDate dataTo,
            int rounds,
            List<String> units,
            Policies policies,
            List<RankingPool> rankingPools,
            Map<String, Map<String, Object>> parameters,
            List<Phase> phases,
            List<Assignment> assignments,
            String phase,
            Instant phaseEnteredAt,
            @Nullable Instant phaseClosesAt) {}

    /**
     * A version of a framework.
     *
     * @param key of the framework
     * @param version 1 or more
     */
    public record FrameworkPin(String key, int version) {}

    /**
     * The policies of a campaign, as in the API.
     *
     * @param unreviewed the policy for leaves without a review after appraisal: {@code accept-self | zero}
     * @param rankBy {@code total | percent-of-applicable | mean-of-pillars-raw | mean-of-pillars-normalised}
     * @param ties how equal units are ranked: {@code competition} is 1-2-2-4
     * @param tieBreak keys of the pillars that decide between units with equal points, first to last
     * @param bonusCap maximum of bonus points of a unit
     * @param bonusInRank whether bonus points count for the rank
     * @param unsignedEvidence effect of an unsigned file on a leaf that requires a signature: {@code flag | zero}
     * @param bands classes of results, best first
     * @param conflictOfInterest units whose submissions count as an appraiser's own, besides the appraiser's unit, its
     *     predecessors and its successors: {@code family} adds the units directly above and below, {@code exact} none;
     *     absent means {@code family}
     */
    public record Policies(
            String unreviewed,
            String rankBy,
            String ties,
            List<String> tieBreak,
            BigDecimal bonusCap,
            boolean bonusInRank,
            String unsignedEvidence,
            List<Band> bands,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String conflictOfInterest) {

        /** The policies of a campaign published before {@code conflictOfInterest} existed. */
        public Policies(
                String unreviewed,
                String rankBy,
                String ties,
                List<String> tieBreak,
                BigDecimal bonusCap,
                boolean bonusInRank,
                String unsignedEvidence,
                List<Band> bands) {
            this(unreviewed, rankBy, ties, tieBreak, bonusCap, bonusInRank, unsignedEvidence, bands, null);
        }
    }

    /**
     * A class of results.
     *
     * @param name for people, such as {@code Tốt}
     * @param atLeast a percentage as text, such as {@code 80%}
     */
    public record Band(String name, String atLeast) {}

    /**
     * Units that are ranked together.
     *
     * @param name for people
     * @param groups of the units in it
     */
    public record RankingPool(String name, List<String> groups) {}

    /**
     * A phase with its dates.
     *
     * @param name as {@code phase} of the campaign has it
     * @param opens time it opens automatically; absent where a person opens it
     * @param closes time after which its writes are refused; absent where the next phase ends it
     */
    public record Phase(
            String name, @Nullable Instant opens, @Nullable Instant closes) {}

    /**
     * The assignment of a unit to a leaf.
     *
     * @param leaf key of the leaf
     * @param unit code of the unit
     * @param as {@code lead | coordinating | source | reviewer}
     */
    public record Assignment(String leaf, String unit, String as) {}
}
