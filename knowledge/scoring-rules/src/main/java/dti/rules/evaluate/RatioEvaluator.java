package dti.rules.evaluate;

import dti.rules.evaluate.CalculationStep.Capped;
import dti.rules.evaluate.CalculationStep.DividedByNothing;
import dti.rules.evaluate.CalculationStep.Inverted;
import dti.rules.evaluate.CalculationStep.RateGiven;
import dti.rules.evaluate.CalculationStep.RatioFormed;
import dti.rules.evaluate.CalculationStep.ReferenceCompared;
import dti.rules.evaluate.CalculationStep.ReferenceZero;
import dti.rules.evaluate.CalculationStep.TargetCompared;
import dti.rules.evaluate.CalculationStep.Term;
import dti.rules.number.Rational;
import dti.rules.rule.Quotient;
import dti.rules.rule.Rule;
import dti.rules.rule.WhenZero;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates ratios against a target, and values against the campaign's reference value. */
final class RatioEvaluator {

    private RatioEvaluator() {}

    static @Nullable Rational ratio(Rule.Ratio rule, Evaluation run) {
        return switch (rule.quotient()) {
            case Quotient.Rate(String input) -> {
                Rational rate = run.figure(input);
                if (rate == null) {
                    yield null;
                }
                run.step(new RateGiven(input, rate));
                yield againstTarget(rate, rule, run);
            }
            case Quotient.Sums sums -> quotient(sums, rule, run);
        };
    }

    private static @Nullable Rational quotient(Quotient.Sums sums, Rule.Ratio rule, Evaluation run) {
        List<Term> numerator = terms(sums.numerator(), run);
        List<Term> denominator = terms(sums.denominator(), run);
        boolean complete = numerator.size() == sums.numerator().size()
                && denominator.size() == sums.denominator().size();
        if (!complete) {
            return null;
        }
        Rational above = sum(numerator);
        Rational below = sum(denominator);
        if (below.isZero()) {
            run.step(new DividedByNothing(numerator, denominator, rule.whenDenominatorZero()));
            if (!above.isZero()) {
                run.flag(Flag.NUMERATOR_WITHOUT_DENOMINATOR);
            }
            return decided(rule.whenDenominatorZero(), run);
        }
        Rational ratio = above.dividedBy(below);
        run.step(new RatioFormed(numerator, denominator, ratio));
        return againstTarget(ratio, rule, run);
    }

    private static List<Term> terms(List<String> inputs, Evaluation run) {
        List<Term> terms = new ArrayList<>(inputs.size());
        for (String input : inputs) {
            Rational value = run.figure(input);
            if (value != null) {
                terms.add(new Term(input, value));
            }
        }
        return terms;
    }

    private static Rational sum(List<Term> terms) {
        Rational sum = Rational.ZERO;
        for (Term term : terms) {
            sum = sum.plus(term.value());
        }
        return sum;
    }

    private static @Nullable Rational decided(WhenZero decision, Evaluation run) {
        return switch (decision) {
            case FULL -> Rational.ONE;
            case ZERO, UNSTATED -> Rational.ZERO;
            case NOT_APPLICABLE -> {
                run.exclude(Outcome.NotApplicable.Reason.DENOMINATOR_ZERO);
                yield null;
            }
        };
    }

    private static Rational againstTarget(Rational ratio, Rule.Ratio rule, Evaluation run) {
        Rational level = capped(ratio, rule.target().max(Rational.ONE), run);
        if (rule.inverse()) {
            Rational complement = Rational.ONE.minus(level);
            run.step(new Inverted(level, complement));
            level = complement;
        }
        Rational fraction = level.compareTo(rule.target()) >= 0 ? Rational.ONE : below(level, rule);
        run.step(new TargetCompared(level, rule.target(), rule.below(), fraction));
        return fraction;
    }

    private static Rational capped(Rational ratio, Rational cap, Evaluation run) {
        if (ratio.compareTo(cap) <= 0) {
            return ratio;
        }
        run.flag(Flag.RATIO_CAPPED);
        run.step(new Capped(ratio, cap));
        return cap;
    }

    private static Rational below(Rational level, Rule.Ratio rule) {
        return switch (rule.below()) {
            case PROPORTIONAL -> level.dividedBy(rule.target());
            case LITERAL -> level;
            case ZERO -> Rational.ZERO;
        };
    }

    static @Nullable Rational relative(Rule.Relative rule, Evaluation run) {
        Rational value = run.figure(rule.input());
        Rational reference = run.reference();
        if (value == null || reference == null) {
            return null;
        }
        if (reference.signum() <= 0) {
            run.step(new ReferenceZero(rule.input(), value, rule.whenReferenceZero()));
            return decided(rule.whenReferenceZero(), run);
        }
        Rational ratio = value.dividedBy(reference);
        run.step(new ReferenceCompared(rule.input(), value, reference, ratio));
        return capped(ratio, Rational.ONE, run);
    }
}
