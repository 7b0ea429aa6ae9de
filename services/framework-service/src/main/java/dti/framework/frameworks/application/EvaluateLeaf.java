package dti.framework.frameworks.application;

import dti.rules.evaluate.EvaluationContext;
import dti.rules.evaluate.InputProblem;
import dti.rules.evaluate.InputValues;
import dti.rules.evaluate.Outcome;
import dti.rules.evaluate.RuleEngine;
import dti.rules.explain.Calculation;
import dti.rules.explain.Explainer;
import dti.rules.explain.LeafExplanation;
import dti.rules.explain.LeafFacts;
import dti.rules.explain.LeafPrint;
import dti.rules.explain.Provenance;
import dti.rules.framework.Framework;
import dti.rules.framework.Node;
import dti.rules.number.Points;
import dti.rules.number.Rational;
import dti.rules.rule.RuleSpec;
import dti.rules.score.FrameworkIndex;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates a leaf's rule on assumed values, and stores nothing. */
@ApplicationScoped
public class EvaluateLeaf {

    /** Evaluates the rule; 422 when the framework has no such leaf, or a value cannot be used. */
    public Trial evaluate(FrameworkVersion version, Assumption assumption) {
        Framework framework = version.examined().framework();
        FrameworkIndex index = FrameworkIndex.of(framework);
        Node leaf = index.node(assumption.leaf())
                .filter(node -> index.isLeaf(node.key()))
                .orElseThrow(() -> unknownLeaf(assumption.leaf()));
        RuleSpec rule = index.rule(leaf.key()).orElse(RuleSpec.MANUAL);
        Points max = new Points(index.max(leaf.key()));
        EvaluationContext context = new EvaluationContext(
                assumption.due(),
                rational(assumption.reference()),
                assumption.info(),
                assumption.plan(),
                framework.scale());
        Outcome outcome = RuleEngine.evaluate(rule, max, InputValues.of(assumption.inputs()), context);
        if (outcome instanceof Outcome.Invalid(List<InputProblem> problems)) {
            throw invalid(problems);
        }
        LeafPrint print = new LeafPrint(
                leaf.key(),
                leaf.code(),
                leaf.name(),
                max,
                framework.header().source().document());
        Calculation calculation = new Calculation(outcome, assumed(assumption));
        return new Trial(leaf.key(), max, outcome, Explainer.explain(LeafFacts.assumed(print, rule, calculation)));
    }

    private static Map<String, Provenance> assumed(Assumption assumption) {
        Map<String, Provenance> provenance = new HashMap<>();
        assumption.inputs().keySet().forEach(input -> provenance.put(input, Provenance.ASSUMED));
        return provenance;
    }

    private static @Nullable Rational rational(@Nullable BigDecimal reference) {
        return reference == null ? null : Rational.of(reference);
    }

    private static ProblemException unknownLeaf(String key) {
        return ProblemException.invalid(FieldError.body(
                "/leaf",
                new Text(
                        "Bộ chỉ số không có chỉ tiêu chấm điểm " + key + ".",
                        "The framework has no leaf " + key + ".")));
    }

    private static ProblemException invalid(List<InputProblem> problems) {
        return ProblemException.invalid(problems.stream()
                .map(problem -> FieldError.body(
                        "/inputs/" + problem.input(),
                        new Text(
                                problem.input() + " " + problem.message().vi() + ".",
                                problem.input() + " " + problem.message().en() + ".")))
                .toList());
    }

    /**
     * The assumed values.
     *
     * @param due the due date of a lateness rule
     * @param reference the reference value of a relative rule
     * @param info values of the general-information form, by field code
     * @param plan figures of the plan, by name
     */
    public record Assumption(
            String leaf,
            Map<String, ? extends @Nullable Object> inputs,
            @Nullable LocalDate due,
            @Nullable BigDecimal reference,
            Map<String, Object> info,
            Map<String, Object> plan) {}

    /** The result on the assumed values. */
    public record Trial(String leaf, Points max, Outcome outcome, LeafExplanation explanation) {}
}
