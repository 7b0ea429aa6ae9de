package dti.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign was created or changed: what happened, and the whole campaign after it.
 *
 * @param change {@code created | phase-entered | phase-dates-changed | units-changed | framework-repinned |
 *     assignments-changed}; more may come
 * @param added units added by {@code units-changed}
 * @param withdrawn units withdrawn by {@code units-changed}
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
     * @param phase {@code draft | self-assessment | appraisal-1 | explanation | appraisal-2 | finalised | published}
     * @param phaseClosesAt after this moment the phase's writes are refused; absent where it does not close by itself
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

    public record FrameworkPin(String key, int version) {}

    /** The choices a campaign makes, as the campaign of the API has them. */
    public record Policies(
            String unreviewed,
            String rankBy,
            String ties,
            List<String> tieBreak,
            BigDecimal bonusCap,
            boolean bonusInRank,
            String unsignedEvidence,
            List<Band> bands) {}

    /** A class of results; {@code atLeast} is a percentage as text, such as {@code 80%}. */
    public record Band(String name, String atLeast) {}

    public record RankingPool(String name, List<String> groups) {}

    public record Phase(
            String name, @Nullable Instant opens, @Nullable Instant closes) {}

    /** {@code as}: {@code lead | coordinating | source | reviewer}. */
    public record Assignment(String leaf, String unit, String as) {}
}
