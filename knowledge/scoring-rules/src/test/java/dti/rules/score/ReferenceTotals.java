package dti.rules.score;

import dti.rules.framework.FrameworkTree;
import dti.rules.framework.Node;
import dti.rules.framework.Pool;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plain implementation of "Totals up the tree", without prepared arrays, to check the fast one against. */
record ReferenceTotals(
        FrameworkTree tree, EffectiveMaxima maxima, Collection<String> groups, Map<String, LeafValue> values) {

    BigDecimal applicableMax() {
        return applicable(tree.framework().declaredMax(), tree.top());
    }

    BigDecimal achieved() {
        return score(tree.framework().declaredMax(), tree.top());
    }

    private BigDecimal applicable(@Nullable BigDecimal declared, List<Node> children) {
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Node> child : countedAsOne(children)) {
            sum = sum.add(child.stream().map(this::applicable).reduce(BigDecimal.ZERO, BigDecimal::max));
        }
        return declared == null ? sum : declared.min(sum);
    }

    private BigDecimal applicable(Node node) {
        if (!tree.isLeaf(node.key())) {
            return applicable(node.declaredMax(), tree.children(node.key()));
        }
        return counts(node) ? maxima.of(node.key()).value() : BigDecimal.ZERO;
    }

    private BigDecimal score(@Nullable BigDecimal declared, List<Node> children) {
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Node> child : countedAsOne(children)) {
            BigDecimal together = child.stream().map(this::score).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal most = child.stream().map(this::applicable).reduce(BigDecimal.ZERO, BigDecimal::max);
            sum = sum.add(together.min(most));
        }
        return applicable(declared, children).min(sum);
    }

    private BigDecimal score(Node node) {
        if (!tree.isLeaf(node.key())) {
            return score(node.declaredMax(), tree.children(node.key()));
        }
        BigDecimal achieved = values.getOrDefault(node.key(), LeafValue.PENDING).achieved();
        return counts(node) ? Objects.requireNonNullElse(achieved, BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    private boolean counts(Node leaf) {
        return tree.concerns(leaf.key(), groups)
                && !values.getOrDefault(leaf.key(), LeafValue.PENDING).isExcluded();
    }

    private List<List<Node>> countedAsOne(List<Node> children) {
        List<List<Node>> counted = new ArrayList<>();
        for (Node child : children) {
            Pool pool = tree.poolOf(child.key()).orElse(null);
            if (pool == null) {
                counted.add(List.of(child));
            } else if (pool.leaves().getFirst().equals(child.key())) {
                counted.add(pool.leaves().stream().map(tree::require).toList());
            }
        }
        return counted;
    }
}
