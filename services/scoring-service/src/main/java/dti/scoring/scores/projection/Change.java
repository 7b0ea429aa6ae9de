package dti.scoring.scores.projection;

import dti.rules.score.NodeScore;
import dti.rules.score.ScoreTree;
import dti.rules.score.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one node that an event moved.
 *
 * @param node the node's key
 * @param what {@code self | council | achieved | applicableMax | state}
 * @param before points or state before the event; null where there was none
 * @param after points or state after it; null where there is none any more
 */
public record Change(
        String node,
        String what,
        @Nullable Object before,
        @Nullable Object after) {

    /** Every figure that differs between two trees of the same submission. */
    static List<Change> between(@Nullable ScoreTree before, ScoreTree after) {
        Map<String, NodeScore> old = before == null ? Map.of() : before.byKey();
        List<Change> changes = new ArrayList<>();
        for (NodeScore node : after.nodes()) {
            NodeScore was = old.get(node.key());
            addTotals(changes, node.key(), was == null ? null : was.totals(), node.totals());
            if (was != null && !Objects.equals(was.state(), node.state())) {
                changes.add(new Change(node.key(), "state", word(was), word(node)));
            }
        }
        return changes;
    }

    private static void addTotals(List<Change> changes, String node, @Nullable Totals was, Totals is) {
        if (was == null) {
            return;
        }
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
