package dti.scoring.scores.projection;

import dti.rules.score.NodeScore;
import dti.rules.score.ScoreTree;
import dti.rules.score.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one node that an event moved.
 *
 * @param node the node's key
 * @param what {@code self | council | achieved | applicableMax | state}
 * @param before points or state before the event; null where there was none
 * @param after points or state after the event; null where there is none any more
 */
public record Change(
        String node,
        String what,
        @Nullable Object before,
        @Nullable Object after) {

    /**
     * Returns every figure that differs between two trees of the same submission. A node object shared by both trees
     * has not moved.
     */
    static List<Change> between(@Nullable ScoreTree before, ScoreTree after) {
        List<Change> changes = new ArrayList<>();
        if (before == null) {
            return changes;
        }
        for (int i = 0; i < after.nodes().size(); i++) {
            NodeScore node = after.nodes().get(i);
            NodeScore was = counterpart(before, i, node.key());
            if (was != null && was != node) {
                addNode(changes, was, node);
            }
        }
        return changes;
    }

    /** Both trees have the same nodes in the same order, unless the framework has changed. */
    private static @Nullable NodeScore counterpart(ScoreTree before, int position, String key) {
        List<NodeScore> nodes = before.nodes();
        return position < nodes.size() && nodes.get(position).key().equals(key)
                ? nodes.get(position)
                : before.node(key).orElse(null);
    }

    private static void addNode(List<Change> changes, NodeScore was, NodeScore node) {
        addTotals(changes, node.key(), was.totals(), node.totals());
        if (!Objects.equals(was.state(), node.state())) {
            changes.add(new Change(node.key(), "state", word(was), word(node)));
        }
    }

    private static void addTotals(List<Change> changes, String node, Totals was, Totals is) {
        add(changes, node, "self", was.self(), is.self());
        add(changes, node, "council", was.council(), is.council());
        add(changes, node, "achieved", was.achieved(), is.achieved());
        add(changes, node, "applicableMax", was.applicableMax(), is.applicableMax());
    }

    private static void add(
            List<Change> changes, String node, String what, @Nullable BigDecimal was, @Nullable BigDecimal is) {
        boolean same = (was == null || is == null) ? Objects.equals(was, is) : was.compareTo(is) == 0;
        if (!same) {
            changes.add(new Change(node, what, was, is));
        }
    }

    private static @Nullable String word(NodeScore node) {
        return node.state() == null ? null : node.state().wire();
    }
}
