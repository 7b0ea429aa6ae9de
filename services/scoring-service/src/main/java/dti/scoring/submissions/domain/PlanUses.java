package dti.scoring.submissions.domain;

import dti.rules.framework.Node;
import dti.rules.rule.InputDefinition;
import dti.rules.rule.InputOrigin;
import dti.rules.rule.RuleSpec;
import dti.rules.score.FrameworkIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The leaves that use the unit's plan: leaves computed from it, and leaves whose points are entered while the plan's
 * figures are shown beside them. 002 prints maxima only: the plan gives no points for 9.1 and 9.2, but everybody
 * should see its figures.
 */
public final class PlanUses {

    public static final PlanUses NONE = new PlanUses(Map.of(), Map.of());

    private final Map<String, List<InputDefinition>> computed;
    private final Map<String, List<InputDefinition>> beside;

    private PlanUses(Map<String, List<InputDefinition>> computed, Map<String, List<InputDefinition>> beside) {
        this.computed = computed;
        this.beside = beside;
    }

    static PlanUses of(FrameworkIndex index) {
        Map<String, List<InputDefinition>> computed = new LinkedHashMap<>();
        Map<String, List<InputDefinition>> beside = new LinkedHashMap<>();
        for (Node node : index.framework().nodes()) {
            if (index.isLeaf(node.key())) {
                RuleSpec rule = index.rule(node.key()).orElse(RuleSpec.MANUAL);
                List<InputDefinition> planned = planned(rule);
                if (!planned.isEmpty()) {
                    (rule.isManual() ? beside : computed).put(node.key(), planned);
                }
            }
        }
        return new PlanUses(computed, beside);
    }

    /** The leaves whose points are computed from one of these figures. */
    Set<String> leavesComputedFrom(Set<String> figures) {
        Set<String> leaves = new TreeSet<>();
        computed.forEach((leaf, inputs) -> {
            if (inputs.stream().anyMatch(input -> figures.contains(figure(input)))) {
                leaves.add(leaf);
            }
        });
        return leaves;
    }

    /** The figures shown beside the points of a leaf. */
    public List<PlanReference> references(String leaf, Map<String, Object> figures) {
        List<PlanReference> references = new ArrayList<>();
        for (InputDefinition input : beside.getOrDefault(leaf, List.of())) {
            Object value = figures.get(figure(input));
            if (value != null) {
                references.add(new PlanReference(
                        figure(input), input.label(), value, PlanFigures.count(figure(input), figures)));
            }
        }
        return references;
    }

    private static List<InputDefinition> planned(RuleSpec rule) {
        return rule.inputs().stream()
                .filter(input -> {
                    InputOrigin from = input.from();
                    return from != null && from.place() == InputOrigin.Place.PLAN;
                })
                .toList();
    }

    private static String figure(InputDefinition input) {
        return java.util.Objects.requireNonNull(input.from()).key();
    }
}
