package dti.rules.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.check.RuleCheck;
import dti.rules.evaluate.EvaluationContext;
import dti.rules.evaluate.Flag;
import dti.rules.evaluate.InputValues;
import dti.rules.evaluate.Outcome;
import dti.rules.evaluate.RuleEngine;
import dti.rules.framework.Framework;
import dti.rules.framework.Node;
import dti.rules.number.Points;
import dti.rules.rule.RuleSpec;
import dti.rules.score.EffectiveMaxima;
import dti.rules.shipped.ShippedFrameworks;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests of every shipped framework that prints rules, and methods to evaluate its rules. */
abstract class ShippedRulesContract {

    final Framework framework;
    final EffectiveMaxima maxima;
    private final int leaves;
    private final int examplesMin;
    private final String share;

    /**
     * The expectations of a framework.
     *
     * @param leaves number of leaves, each with a rule
     * @param examplesMin least number of examples of each rule
     * @param share a leaf of 10 points whose inputs {@code a} out of {@code b} earn their share
     */
    ShippedRulesContract(String key, int leaves, int examplesMin, String share) {
        this.framework = ShippedFrameworks.framework(key);
        this.maxima = EffectiveMaxima.of(framework);
        this.leaves = leaves;
        this.examplesMin = examplesMin;
        this.share = share;
    }

    @Test
    void every_leaf_has_a_rule_that_passes_its_check_and_its_own_examples() {
        assertThat(leaves()).hasSize(leaves).allSatisfy(leaf -> {
            var rule = rule(leaf.key());
            assertThat(rule.isManual()).as(leaf.key()).isFalse();
            assertThat(rule.tests()).as(leaf.key()).hasSizeGreaterThanOrEqualTo(examplesMin);
            assertThat(RuleCheck.check(rule, max(leaf.key()), "/rule"))
                    .as(leaf.key())
                    .isEmpty();
        });
    }

    @Test
    void every_reading_has_an_example_of_its_own() {
        assertThat(leaves()).allSatisfy(leaf -> {
            var tested = rule(leaf.key()).tests().stream()
                    .map(test -> test.reading())
                    .toList();
            assertThat(rule(leaf.key()).readings())
                    .as(leaf.key())
                    .allSatisfy(reading -> assertThat(tested).contains(reading.name()));
        });
    }

    @Test
    void a_share_above_one_is_capped_and_flagged() {
        var outcome = scored(evaluate(share, Map.of("a", 3, "b", 2)));

        assertThat(outcome.points()).hasToString("10");
        assertThat(outcome.flags()).containsExactly(Flag.RATIO_CAPPED);
    }

    Stream<Node> leaves() {
        return framework.nodes().stream().filter(node -> node.rule() != null);
    }

    RuleSpec rule(String key) {
        var leaf = leaves().filter(node -> node.key().equals(key)).findFirst().orElseThrow();
        return Objects.requireNonNull(leaf.rule());
    }

    RuleSpec reading(String key, String name) {
        return rule(key).underReading(name).orElseThrow();
    }

    Points max(String key) {
        return Points.from(maxima.of(key).value()).orElseThrow();
    }

    String points(String key, Map<String, Object> inputs) {
        return points(rule(key), key, inputs);
    }

    String points(RuleSpec rule, String key, Map<String, Object> inputs) {
        return scored(evaluate(rule, key, inputs)).points().toString();
    }

    /** The points with values of the campaign or the general information. */
    String points(String key, Map<String, Object> inputs, EvaluationContext context) {
        return scored(RuleEngine.evaluate(rule(key), max(key), InputValues.of(inputs), context))
                .points()
                .toString();
    }

    Outcome evaluate(String key, Map<String, Object> inputs) {
        return evaluate(rule(key), key, inputs);
    }

    Outcome evaluate(RuleSpec rule, String key, Map<String, Object> inputs) {
        return RuleEngine.evaluate(rule, max(key), InputValues.of(inputs), EvaluationContext.NONE);
    }

    static Outcome.Scored scored(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Scored.class);
        return (Outcome.Scored) outcome;
    }
}
