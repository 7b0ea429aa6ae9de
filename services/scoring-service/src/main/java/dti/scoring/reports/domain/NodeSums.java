package dti.scoring.reports.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sums up each node over the units it applies to, one unit at a time. */
public final class NodeSums {

    private final Map<String, NodeSum> byKey = new HashMap<>();

    /**
     * A node, summed up over all units.
     *
     * @param units the number of units it applies to
     */
    public record NodeSum(int units, ReportFigures figures) {

        static final NodeSum NONE = new NodeSum(0, ReportFigures.NONE);
    }

    public void add(List<NodeResult> nodes) {
        for (NodeResult node : nodes) {
            if (node.applicableMax().signum() > 0) {
                byKey.merge(node.key(), new NodeSum(1, figures(node)), NodeSums::plus);
            }
        }
    }

    public NodeSum of(String key) {
        return byKey.getOrDefault(key, NodeSum.NONE);
    }

    private static ReportFigures figures(NodeResult node) {
        return new ReportFigures(
                Objects.requireNonNullElse(node.self(), BigDecimal.ZERO),
                node.council(),
                Objects.requireNonNullElse(node.achieved(), BigDecimal.ZERO),
                BigDecimal.ZERO,
                node.applicableMax());
    }

    private static NodeSum plus(NodeSum one, NodeSum other) {
        return new NodeSum(one.units + other.units, one.figures.plus(other.figures));
    }
}
