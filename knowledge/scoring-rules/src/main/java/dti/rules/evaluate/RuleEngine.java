package dti.rules.evaluate;

import dti.rules.language.Bilingual;
import dti.rules.number.Points;
import dti.rules.number.Rational;
import dti.rules.rule.Rule;
import dti.rules.rule.RuleLimits;
import dti.rules.rule.RuleSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates rules. Every input gives an {@link Outcome}, never an exception. The arithmetic is exact, with one
 * rounding at the end. The engine trusts the rule, which passed its check when it was stored.
 */
public final class RuleEngine {

    private RuleEngine() {}

    /** The outcome of a leaf with this maximum and these values; for a manual leaf the value is {@code points}. */
    public static Outcome evaluate(RuleSpec spec, Points max, InputValues values, EvaluationContext context) {
        InputResolution inputs = InputResolution.of(spec, values, context);
        if (!inputs.problems().isEmpty()) {
            return new Outcome.Invalid(inputs.problems());
        }
        Evaluation run = new Evaluation(inputs.resolved(), context);
        if (spec.isManual()) {
            return manual(spec, max, values, run);
        }
        @Nullable Rational fraction = RuleEvaluator.evaluate(spec.rule(), max.exact(), run);
        if (!run.problems().isEmpty()) {
            return new Outcome.Invalid(run.problems());
        }
        Outcome.NotApplicable.Reason excluded = run.notApplicable();
        if (excluded != null) {
            return new Outcome.NotApplicable(excluded, run.trace());
        }
        if (fraction == null) {
            return new Outcome.Missing(run.missing(), run.trace());
        }
        inputs.differing().stream().filter(run::uses).findFirst().ifPresent(_ -> run.flag(Flag.INPUT_DIFFERS));
        return scored(fraction, max, run, context.scale());
    }

    private static Outcome scored(Rational fraction, Points max, Evaluation run, int scale) {
        if (!fraction.isWithinUnit()) {
            throw new IllegalStateException("a rule that was never checked gave the fraction " + fraction);
        }
        Rational exact = fraction.times(max.exact());
        Points points = Points.rounded(exact, scale).min(max);
        run.step(new CalculationStep.Rounded(fraction, max, exact, points));
        return new Outcome.Scored(points, max, fraction, run.flags(), run.trace());
    }

    private static Outcome manual(RuleSpec spec, Points max, InputValues values, Evaluation run) {
        if (spec.rule() instanceof Rule.NotApplicableWhen(String input, Rule _) && run.claims(input)) {
            run.step(new CalculationStep.ExclusionClaimed(input));
            return new Outcome.NotApplicable(Outcome.NotApplicable.Reason.EXCLUDED_BY_INPUT, run.trace());
        }
        spec.inputs().stream().filter(input -> input.from() != null).forEach(input -> run.show(input.name()));
        Object entered = values.entered().get(RuleLimits.POINTS);
        if (entered == null) {
            return new Outcome.Missing(List.of(RuleLimits.POINTS), run.trace());
        }
        return InputConversion.decimal(entered)
                .map(points ->
                        withUsedFigures(enterPoints(max, points, run.context().scale()), run))
                .orElseGet(() -> invalidPoints("phải là một số", "must be a number"));
    }

    /** The outcome with the used figures in its trace, though no points come from them. */
    private static Outcome withUsedFigures(Outcome outcome, Evaluation run) {
        return outcome instanceof Outcome.Scored(Points points, Points max, Rational fraction, var flags, Trace trace)
                ? new Outcome.Scored(
                        points, max, fraction, flags, new Trace(run.trace().used(), trace.steps()))
                : outcome;
    }

    /** The outcome of entered points; invalid outside 0…max or with more decimals than {@code scale}, never clamped. */
    public static Outcome enterPoints(Points max, BigDecimal entered, int scale) {
        Points points = Points.from(entered).orElse(null);
        if (points == null || points.value().scale() > scale) {
            return invalidPoints(
                    "phải là số điểm từ 0 trở lên, nhiều nhất " + scale + " chữ số thập phân",
                    "must be points: 0 or more, at most " + scale + " decimals");
        }
        if (points.compareTo(max) > 0) {
            return invalidPoints("không được vượt điểm tối đa " + max, "must not exceed the maximum of " + max);
        }
        Rational fraction = max.isZero() ? Rational.ZERO : points.exact().dividedBy(max.exact());
        Trace trace = new Trace(Map.of(), List.of(new CalculationStep.PointsEntered(points, max)));
        return new Outcome.Scored(points, max, fraction, List.of(), trace);
    }

    private static Outcome invalidPoints(String vi, String en) {
        return new Outcome.Invalid(List.of(new InputProblem(RuleLimits.POINTS, new Bilingual(vi, en))));
    }
}
