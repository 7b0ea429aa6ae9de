package dti.rules.score;

import dti.rules.framework.Framework;
import dti.rules.framework.FrameworkTree;
import dti.rules.framework.Node;
import dti.rules.framework.Pool;
import dti.rules.framework.Resolution;
import dti.rules.score.EffectiveMax.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The effective maxima of all nodes of a framework, for a unit to which every leaf applies: the printed maxima,
 * corrected by the pools and resolutions of the framework. {@link ScoreTree} has those of a single unit.
 *
 * @param total of the whole framework
 * @param byNode per key, in the order of the document
 */
public record EffectiveMaxima(EffectiveMax total, Map<String, EffectiveMax> byNode) {

    public EffectiveMaxima {
        byNode = Collections.unmodifiableMap(new LinkedHashMap<>(byNode));
    }

    public static EffectiveMaxima of(Framework framework) {
        return of(FrameworkTree.of(framework));
    }

    public static EffectiveMaxima of(FrameworkTree tree) {
        Deriving deriving = new Deriving(tree);
        EffectiveMax total = deriving.heading(tree.framework().declaredMax(), tree.top());
        Map<String, EffectiveMax> inOrder = new LinkedHashMap<>();
        for (Node node : tree.framework().nodes()) {
            inOrder.put(node.key(), deriving.of(node));
        }
        return new EffectiveMaxima(total, inOrder);
    }

    /** The maximum of a node of this framework. */
    public EffectiveMax of(String key) {
        EffectiveMax max = byNode.get(key);
        if (max == null) {
            throw new IllegalArgumentException("no node " + key);
        }
        return max;
    }

    private static final class Deriving {

        private final FrameworkTree tree;
        private final Map<String, EffectiveMax> known = new LinkedHashMap<>();

        Deriving(FrameworkTree tree) {
            this.tree = tree;
        }

        EffectiveMax of(Node node) {
            EffectiveMax max = known.get(node.key());
            if (max == null) {
                max = tree.isLeaf(node.key()) ? leaf(node) : heading(node.declaredMax(), tree.children(node.key()));
                known.put(node.key(), max);
            }
            return max;
        }

        private EffectiveMax leaf(Node leaf) {
            BigDecimal declared = leaf.declaredMax();
            Pool pool = tree.poolOf(leaf.key()).orElse(null);
            if (pool != null) {
                return new EffectiveMax(
                        pool.max(),
                        declared,
                        Reason.SHARED_POOL,
                        String.join(" + ", pool.leaves()) + " ≤ " + pool.max());
            }
            if (declared != null) {
                return new EffectiveMax(declared, declared, Reason.AS_PRINTED, "");
            }
            return takesRemainder(leaf)
                    ? remainder(leaf)
                    : new EffectiveMax(BigDecimal.ZERO, null, Reason.UNDECIDED, "");
        }

        private boolean takesRemainder(Node leaf) {
            return tree.framework()
                    .resolution("blank-maximum:" + leaf.key())
                    .map(Resolution::decision)
                    .filter("remainder"::equals)
                    .isPresent();
        }

        private EffectiveMax remainder(Node leaf) {
            List<Node> siblings = new ArrayList<>(leaf.parent() == null ? tree.top() : tree.children(leaf.parent()));
            siblings.remove(leaf);
            BigDecimal whole = leaf.parent() == null
                    ? tree.framework().declaredMax()
                    : tree.require(leaf.parent()).declaredMax();
            boolean onlyBlank = siblings.stream().noneMatch(this::takesRemainder);
            if (whole == null || !onlyBlank) {
                return new EffectiveMax(BigDecimal.ZERO, null, Reason.UNDECIDED, "");
            }
            List<BigDecimal> taken = counted(siblings);
            BigDecimal left = whole.subtract(sum(taken)).max(BigDecimal.ZERO);
            return new EffectiveMax(left, null, Reason.REMAINDER, whole + " − (" + plus(taken) + ") = " + left);
        }

        EffectiveMax heading(@Nullable BigDecimal declared, List<Node> children) {
            List<BigDecimal> counted = counted(children);
            BigDecimal sum = sum(counted);
            if (declared == null) {
                return new EffectiveMax(sum, null, Reason.SUM_OF_CHILDREN, plus(counted) + " = " + sum);
            }
            int compared = sum.compareTo(declared);
            if (compared == 0) {
                return new EffectiveMax(declared, declared, Reason.AS_PRINTED, "");
            }
            String arithmetic = plus(counted) + " = " + sum + (compared > 0 ? " > " : " < ") + declared;
            return compared > 0
                    ? new EffectiveMax(declared, declared, Reason.CAP, arithmetic)
                    : new EffectiveMax(sum, declared, Reason.UNALLOCATED, arithmetic);
        }

        /** The points each child adds to its parent; a pool counts once. */
        private List<BigDecimal> counted(List<Node> children) {
            List<BigDecimal> counted = new ArrayList<>();
            Set<Pool> pools = new LinkedHashSet<>();
            for (Node child : children) {
                Pool pool = tree.poolOf(child.key()).orElse(null);
                if (pool == null || pools.add(pool)) {
                    counted.add(of(child).value());
                }
            }
            return counted;
        }

        private static BigDecimal sum(List<BigDecimal> values) {
            return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static String plus(List<BigDecimal> values) {
            return values.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + "));
        }
    }
}
