package dti.ranking.leaderboards.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a unit brings to a ranking.
 *
 * @param whole what is ranked: the submission, or one node of it
 * @param pillars what it consists of, at least one
 * @param tieBreakers what parts units that are equal, first to last
 * @param bonus points beside the score; 0 where a node is ranked
 */
public record RankingEntry(NodePoints whole, List<NodePoints> pillars, List<NodePoints> tieBreakers, BigDecimal bonus) {

    public RankingEntry {
        pillars = List.copyOf(pillars);
        tieBreakers = List.copyOf(tieBreakers);
        if (pillars.isEmpty()) {
            throw new IllegalArgumentException("whatever has no pillars is its own");
        }
    }

    /** A node that is its own pillar. */
    public static RankingEntry ofOne(NodePoints whole) {
        return new RankingEntry(whole, List.of(whole), List.of(), BigDecimal.ZERO);
    }
}
