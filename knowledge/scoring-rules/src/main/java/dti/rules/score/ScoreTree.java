package dti.rules.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The score of one submission, in total and per node, by the rule "Totals up the tree".
 *
 * <p>A node's applicable maximum is the smaller of its printed maximum and the sum of its children's applicable
 * maxima. Its score is the smaller of that and the sum of its children's scores. A shared pool counts as one child.
 * Excluded leaves and leaves that do not apply to the unit are removed before any cap.
 *
 * @param total the whole framework
 * @param nodes every node, in the order of the document
 */
public record ScoreTree(Totals total, List<NodeScore> nodes) {

    public ScoreTree {
        nodes = List.copyOf(nodes);
    }

    /**
     * Computes the tree.
     *
     * @param index of the framework version the submission is pinned to
     * @param unitGroups the groups the unit belongs to
     * @param values per leaf; a leaf without one is {@link LeafValue#PENDING}, a key that is no leaf is ignored
     */
    public static ScoreTree compute(
            FrameworkIndex index, Collection<String> unitGroups, Map<String, LeafValue> values) {
        return new TotalsUpTheTree(index, unitGroups, values).compute();
    }

    /**
     * The tree with the node objects of another tree where they are equal, so that unchanged nodes are identical
     * objects.
     */
    public ScoreTree sharing(ScoreTree other) {
        List<NodeScore> shared = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            NodeScore own = nodes.get(i);
            boolean isSame = i < other.nodes.size() && own.equals(other.nodes.get(i));
            shared.add(isSame ? other.nodes.get(i) : own);
        }
        return new ScoreTree(total, shared);
    }

    /** The score of one node. */
    public Optional<NodeScore> node(String key) {
        return nodes.stream().filter(score -> score.key().equals(key)).findFirst();
    }

    /** The scores by key, for many look-ups. */
    public Map<String, NodeScore> byKey() {
        Map<String, NodeScore> byKey = HashMap.newHashMap(nodes.size());
        nodes.forEach(score -> byKey.put(score.key(), score));
        return byKey;
    }
}
