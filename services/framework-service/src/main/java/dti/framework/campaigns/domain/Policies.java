package dti.framework.campaigns.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * The choices a campaign makes where the documents leave one, or contradict each other.
 *
 * @param unreviewed what a leaf nobody reviewed counts after appraisal
 * @param tieBreak pillars that part units with equal points, first to last
 * @param bonusCap the most bonus points a unit can have
 * @param bonusInRank whether bonus points count for the rank
 * @param unsignedEvidence what an unsigned file does to a leaf that demands a signature
 * @param bands classes of results, best first
 * @param conflictOfInterest whose submissions count as an appraiser's own
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

    /** Standard competition ranking, 1-2-2-4, is what every document at hand means. */
    public enum Ties {
        COMPETITION
    }

    public enum UnsignedEvidence {
        FLAG,
        ZERO
    }

    /** Of the unit itself, and what came before and after it, nobody of it is ever a judge. */
    public enum ConflictOfInterest {
        /** Nor of the units directly above and below. */
        FAMILY,
        /** But of those: a district's council may appraise its communes. */
        EXACT
    }

    /** A class of results. */
    public record Band(String name, Percentage atLeast) {}
}
