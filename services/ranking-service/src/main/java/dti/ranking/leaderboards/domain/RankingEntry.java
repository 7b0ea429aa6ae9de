package dti.ranking.leaderboards.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * The points of a unit that a ranking uses.
 *
 * @param whole the points that are ranked: of the submission, or of one node of it
 * @param pillars the parts of the whole, at least one
 * @param tieBreakers the nodes that decide between equal units, in their order
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
