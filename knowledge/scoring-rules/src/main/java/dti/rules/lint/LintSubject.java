package dti.rules.lint;

import dti.rules.framework.Framework;
import dti.rules.framework.FrameworkTree;
import dti.rules.framework.Header;
import dti.rules.framework.Node;
import dti.rules.framework.Pool;
import dti.rules.framework.SourceLines;
import dti.rules.score.EffectiveMaxima;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The framework under the linter, with figures that several checks need. */
final class LintSubject {

    /** The subject in the ids of findings about the whole framework. */
    static final String WHOLE = "framework";

    private final FrameworkTree tree;

    LintSubject(Framework framework) {
        this.tree = FrameworkTree.of(framework);
    }

    Framework framework() {
        return tree.framework();
    }

    FrameworkTree tree() {
        return tree;
    }

    /**
     * The printed maximum, else that of the node's pool, else the sum of its children's; null where a leaf below prints
     * none.
     */
    @Nullable
    BigDecimal printedMax(Node node) {
        if (node.declaredMax() != null) {
            return node.declaredMax();
        }
        Pool pool = tree.poolOf(node.key()).orElse(null);
        if (pool != null) {
            return pool.max();
        }
        return tree.isLeaf(node.key()) ? null : printedSum(tree.children(node.key()));
    }

    /** The sum of the printed maxima with each pool counted once; null where one prints none. */
    @Nullable
    BigDecimal printedSum(List<Node> children) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Node child : countedOnce(children)) {
            BigDecimal printed = printedMax(child);
            if (printed == null) {
                return null;
            }
            sum = sum.add(printed);
        }
        return sum;
    }

    /** The nodes, with only the first member of each pool. */
    List<Node> countedOnce(List<Node> children) {
        Set<Pool> pools = new LinkedHashSet<>();
        List<Node> counted = new ArrayList<>();
        for (Node child : children) {
            Pool pool = tree.poolOf(child.key()).orElse(null);
            if (pool == null || pools.add(pool)) {
                counted.add(child);
            }
        }
        return counted;
    }

    /** The total of the unchanged framework. */
    BigDecimal total() {
        return EffectiveMaxima.of(tree).total().value();
    }

    /** The total if one node printed another maximum; null stands for the whole framework. */
    BigDecimal totalIfPrinted(@Nullable Node changed, BigDecimal max) {
        Framework framework = framework();
        if (changed == null) {
            return EffectiveMaxima.of(withTotal(framework, max)).total().value();
        }
        return totalIf(node -> node.equals(changed) ? withMax(node, max) : node, Set.of());
    }

    /** The total if one node reached its printed maximum. */
    BigDecimal totalIfFilled(Node filled) {
        Set<Node> below = new LinkedHashSet<>(tree.below(List.of(filled)));
        return totalIf(UnaryOperator.identity(), below);
    }

    private BigDecimal totalIf(UnaryOperator<Node> change, Set<Node> removed) {
        Framework framework = framework();
        List<Node> nodes = framework.nodes().stream()
                .filter(node -> !removed.contains(node))
                .map(change)
                .toList();
        Framework changed = new Framework(
                framework.header(),
                nodes,
                framework.structure(),
                framework.pools(),
                framework.infoFields(),
                framework.annexes(),
                framework.resolutions());
        return EffectiveMaxima.of(changed).total().value();
    }

    private static Node withMax(Node node, BigDecimal max) {
        return new Node(
                node.key(),
                node.code(),
                node.parent(),
                node.kind(),
                node.name(),
                max,
                node.declaredMaxText(),
                node.lines(),
                node.appliesTo(),
                node.rule(),
                node.declaredCounts(),
                node.guidance());
    }

    private static Framework withTotal(Framework framework, BigDecimal total) {
        Header header = framework.header();
        Header changed = new Header(
                header.key(),
                header.title(),
                header.level(),
                header.source(),
                header.instrument(),
                total,
                header.declaredCounts(),
                header.scale(),
                header.ranking());
        return new Framework(
                changed,
                framework.nodes(),
                framework.structure(),
                framework.pools(),
                framework.infoFields(),
                framework.annexes(),
                framework.resolutions());
    }

    static List<Integer> lines(SourceLines lines) {
        if (!lines.broken().isEmpty()) {
            return lines.broken();
        }
        return lines.first() == null ? List.of() : List.of(lines.first());
    }

    /** The first lines of several nodes, in order. */
    static List<Integer> firstLines(List<Node> nodes) {
        return nodes.stream().map(Node::line).filter(Objects::nonNull).toList();
    }
}
