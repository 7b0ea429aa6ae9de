package dti.rules.lint;

import dti.rules.framework.Level;
import dti.rules.framework.Node;
import dti.rules.rule.Reading;
import dti.rules.rule.Rule;
import dti.rules.rule.RuleSpec;
import dti.rules.score.EffectiveMaxima;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A leaf with a rule, as the checks see it.
 *
 * @param max its effective maximum
 * @param level of the units the framework evaluates
 */
record Leaf(Node node, RuleSpec spec, BigDecimal max, Level level) {

    static List<Leaf> of(LintSubject examined) {
        EffectiveMaxima maxima = EffectiveMaxima.of(examined.tree());
        List<Leaf> leaves = new ArrayList<>();
        for (Node node : examined.tree().leaves()) {
            RuleSpec spec = node.rule();
            if (spec != null) {
                leaves.add(new Leaf(
                        node,
                        spec,
                        maxima.of(node.key()).value(),
                        examined.framework().level()));
            }
        }
        return leaves;
    }

    String key() {
        return node.key();
    }

    String id(FindingKind kind) {
        return kind.wire() + ":" + key();
    }

    /** The lines of the rule, or of the leaf where the rule names none. */
    List<Integer> lines() {
        return spec.basis().lines().isEmpty()
                ? LintSubject.lines(node.lines())
                : spec.basis().lines();
    }

    /** The effects of the other readings whose rule matches; each has the decision that chooses the reading. */
    List<ReadingEffect> readings(Predicate<Rule> sort, String vi, String en, Object... figures) {
        return spec.readings().stream()
                .filter(reading -> sort.test(reading.rule()))
                .map(reading -> ReadingEffect.of(decision(reading), vi, en, figures))
                .toList();
    }

    static String decision(Reading reading) {
        return "reading:" + reading.name();
    }
}
