package dti.ranking.leaderboards.domain;

import java.math.BigDecimal;
import java.util.List;

/** Builds scores for tests. */
final class Scores {

    private Scores() {}

    static NodePoints node(String achieved, String max) {
        return new NodePoints(null, null, new BigDecimal(achieved), new BigDecimal(max));
    }

    static RankingEntry total(String achieved, String max) {
        return RankingEntry.ofOne(node(achieved, max));
    }

    /** A whole that is the sum of its pillars. */
    static RankingEntry pillars(NodePoints... pillars) {
        return new RankingEntry(sum(List.of(pillars)), List.of(pillars), List.of(), BigDecimal.ZERO);
    }

    static RankingEntry withTieBreakers(RankingEntry standing, NodePoints... breakers) {
        return new RankingEntry(standing.whole(), standing.pillars(), List.of(breakers), standing.bonus());
    }

    static RankingEntry withBonus(RankingEntry standing, String bonus) {
        return new RankingEntry(standing.whole(), standing.pillars(), standing.tieBreakers(), new BigDecimal(bonus));
    }

    private static NodePoints sum(List<NodePoints> pillars) {
        BigDecimal achieved = BigDecimal.ZERO;
        BigDecimal max = BigDecimal.ZERO;
        for (NodePoints pillar : pillars) {
            achieved = achieved.add(pillar.points(Basis.ACHIEVED).orElse(BigDecimal.ZERO));
            max = max.add(pillar.applicableMax());
        }
        return new NodePoints(null, null, achieved, max);
    }
}
