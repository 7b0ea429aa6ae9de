package dti.framework.campaigns.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * The choices of a campaign where the documents allow several or contradict each other.
 *
 * @param unreviewed how a leaf that nobody reviewed counts after appraisal
 * @param tieBreak the pillars that rank units with equal points, first to last
 * @param bonusCap the most bonus points a unit can have
 * @param bonusInRank whether bonus points count for the rank
 * @param unsignedEvidence how an unsigned file affects a leaf that requires a signature
 * @param bands classes of results, best first
 * @param conflictOfInterest which submissions count as an appraiser's own
 */
public record Policies(
        Unreviewed unreviewed,
        RankBy rankBy,
        Ties ties,
        List<String> tieBreak,
        BigDecimal bonusCap,
        boolean bonusInRank,
        UnsignedEvidence unsignedEvidence,
        List<Band> bands,
        ConflictOfInterest conflictOfInterest) {

    public Policies {
        tieBreak = List.copyOf(tieBreak);
        bands = List.copyOf(bands);
    }

    public enum Unreviewed {
        ACCEPT_SELF,
        ZERO
    }

    public enum RankBy {
        TOTAL,
        PERCENT_OF_APPLICABLE,
        MEAN_OF_PILLARS_RAW,
        MEAN_OF_PILLARS_NORMALISED
    }

    /** The ranking of ties. Every document at hand means standard competition ranking, 1-2-2-4. */
    public enum Ties {
        COMPETITION
    }

    public enum UnsignedEvidence {
        FLAG,
        ZERO
    }

    /**
     * The units whose submissions an appraiser must not judge. The appraiser's own unit, its predecessors and its
     * successors always are.
     */
    public enum ConflictOfInterest {
        /** The units directly above and below are excluded as well. */
        FAMILY,
        /** The units directly above and below are allowed: a district's council may appraise its communes. */
        EXACT
    }

    /** A class of results. */
    public record Band(String name, Percentage atLeast) {}
}
