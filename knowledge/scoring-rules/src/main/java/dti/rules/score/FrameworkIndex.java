package dti.rules.score;

import dti.rules.framework.Framework;
import dti.rules.framework.FrameworkTree;
import dti.rules.framework.Node;
import dti.rules.framework.Pool;
import dti.rules.framework.Resolution;
import dti.rules.rule.RuleSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A framework prepared for computing scores: its tree and effective maxima, also as arrays. Immutable and thread-safe;
 * build it once per framework version and keep it.
 */
public final class FrameworkIndex {

    /** No printed maximum. */
    static final long BLANK = -1;

    private final FrameworkTree tree;
    private final EffectiveMaxima maxima;
    private final List<Node> nodes;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, RuleSpec> rules;

    /**
     * The position of the parent of each node; for a top node the position of the whole framework, which is after the
     * last node.
     */
    final int[] parent;
    /** The positions in an order in which every child comes before its parent. */
    final int[] bottomUp;
    /** Printed maxima in hundredths, or {@link #BLANK}; the whole framework's last. */
    final long[] declared;
    /** Effective maxima in hundredths; the whole framework's last. */
    final long[] effective;
    /** The position of the pool of each leaf, or -1. */
    final int[] pool;

    final boolean[] leaf;

    private FrameworkIndex(FrameworkTree tree) {
        this.tree = tree;
        this.maxima = EffectiveMaxima.of(tree);
        this.nodes = tree.framework().nodes();
        int size = nodes.size();
        for (int i = 0; i < size; i++) {
            positions.put(nodes.get(i).key(), i);
        }
        parent = new int[size];
        declared = new long[size + 1];
        effective = new long[size + 1];
        pool = new int[size];
        leaf = new boolean[size];
        for (int i = 0; i < size; i++) {
            fill(i, nodes.get(i));
        }
        declared[size] = hundredths(tree.framework().declaredMax());
        effective[size] = Hundredths.of(maxima.total().value());
        bottomUp = bottomUp();
        rules = chosenRules();
    }

    public static FrameworkIndex of(Framework framework) {
        return new FrameworkIndex(FrameworkTree.of(framework));
    }

    private void fill(int position, Node node) {
        List<Pool> pools = tree.framework().pools();
        parent[position] = node.parent() == null ? nodes.size() : position(node.parent());
        declared[position] = hundredths(node.declaredMax());
        effective[position] = Hundredths.of(maxima.of(node.key()).value());
        pool[position] = tree.poolOf(node.key()).map(pools::indexOf).orElse(-1);
        leaf[position] = tree.isLeaf(node.key());
    }

    private static long hundredths(@Nullable BigDecimal points) {
        return points == null ? BLANK : Hundredths.of(points);
    }

    private int[] bottomUp() {
        List<Node> topDown = new ArrayList<>();
        for (Node node : tree.top()) {
            topDown.add(node);
            topDown.addAll(tree.below(List.of(node)));
        }
        return topDown.reversed().stream()
                .mapToInt(node -> position(node.key()))
                .toArray();
    }

    private int position(String key) {
        Integer position = positions.get(key);
        if (position == null) {
            throw new IllegalArgumentException(
                    "no node " + key + " in " + framework().key());
        }
        return position;
    }

    public Framework framework() {
        return tree.framework();
    }

    public FrameworkTree tree() {
        return tree;
    }

    public EffectiveMaxima maxima() {
        return maxima;
    }

    public Optional<Node> node(String key) {
        return tree.node(key);
    }

    /** Whether the framework has a leaf with that key. */
    public boolean isLeaf(String key) {
        return tree.isLeaf(key);
    }

    /** The maximum of a node; for a member of a pool, the pool's maximum. */
    public BigDecimal max(String key) {
        return maxima.of(key).value();
    }

    /** Whether a node applies to a unit of these groups. */
    public boolean concerns(String key, Collection<String> unitGroups) {
        return tree.concerns(key, unitGroups);
    }

    /** The rule of a leaf: as printed, or the reading that a resolution chose. Empty above the leaves. */
    public Optional<RuleSpec> rule(String key) {
        return Optional.ofNullable(rules.get(key));
    }

    private Map<String, RuleSpec> chosenRules() {
        Map<String, RuleSpec> chosen = new HashMap<>();
        for (Node node : nodes) {
            if (node.rule() != null) {
                chosen.put(node.key(), node.rule());
            }
        }
        for (Resolution resolution : framework().resolutions()) {
            resolution
                    .reading()
                    .ifPresent(reading -> chosen.computeIfPresent(
                            resolution.subject(),
                            (_, spec) -> spec.underReading(reading).orElse(spec)));
        }
        return Map.copyOf(chosen);
    }

    int size() {
        return nodes.size();
    }

    Node nodeAt(int position) {
        return nodes.get(position);
    }
}
