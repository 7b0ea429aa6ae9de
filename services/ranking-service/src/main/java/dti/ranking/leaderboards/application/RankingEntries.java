package dti.ranking.leaderboards.application;

import dti.ranking.leaderboards.domain.NodePoints;
import dti.ranking.leaderboards.domain.RankingEntry;
import dti.ranking.scores.application.StoredScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Converts stored scores to ranking entries. */
final class RankingEntries {

    private static final String PILLAR = "pillar";

    private RankingEntries() {}

    /**
     * The entry of a whole submission. Its pillars are its top-level pillars or, where it has none, all top-level
     * nodes.
     */
    static RankingEntry whole(StoredScore score, List<String> tieBreak) {
        var totals = score.totals();
        NodePoints whole = new NodePoints(totals.self(), totals.council(), totals.achieved(), totals.applicableMax());
        List<NodePoints> pillars = children(score, null);
        return new RankingEntry(
                whole,
                pillars.isEmpty() ? List.of(whole) : pillars,
                tieBreak.stream().map(key -> node(score, key)).toList(),
                totals.bonus());
    }

    /**
     * The entry of one node. Its children are its pillars; a leaf is its own pillar. It has no bonus and no
     * tie-breakers.
     */
    static RankingEntry ofNode(StoredScore score, String key) {
        NodePoints whole = node(score, key);
        List<NodePoints> children = children(score, key);
        return children.isEmpty()
                ? RankingEntry.ofOne(whole)
                : new RankingEntry(whole, children, List.of(), BigDecimal.ZERO);
    }

    static NodePoints node(StoredScore score, String key) {
        StoredScore.Node node = score.nodes().get(key);
        return node == null ? NodePoints.NONE : points(node);
    }

    private static List<NodePoints> children(StoredScore score, @Nullable String parent) {
        List<StoredScore.Node> all = score.nodes().values().stream()
                .filter(node -> Objects.equals(node.parent(), parent))
                .toList();
        List<StoredScore.Node> pillars =
                all.stream().filter(node -> node.kind().equals(PILLAR)).toList();
        return (pillars.isEmpty() ? all : pillars)
                .stream().map(RankingEntries::points).toList();
    }

    private static NodePoints points(StoredScore.Node node) {
        return new NodePoints(node.self(), node.council(), node.achieved(), node.applicableMax());
    }
}
