package dti.rules.evaluate;

import dti.rules.evaluate.CalculationStep.BranchTaken;
import dti.rules.evaluate.CalculationStep.CellFound;
import dti.rules.evaluate.CalculationStep.ConditionsChecked;
import dti.rules.evaluate.CalculationStep.ExclusionClaimed;
import dti.rules.evaluate.CalculationStep.FractionFixed;
import dti.rules.evaluate.CalculationStep.LeastTaken;
import dti.rules.evaluate.CalculationStep.OptionTaken;
import dti.rules.evaluate.CalculationStep.PartBegun;
import dti.rules.evaluate.CalculationStep.PartsAdded;
import dti.rules.number.Rational;
import dti.rules.rule.ConditionJoin;
import dti.rules.rule.Option;
import dti.rules.rule.Part;
import dti.rules.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates rules of every kind to a fraction; null where a value is missing or refused, or the leaf does not apply.
 */
final class RuleEvaluator {

    private RuleEvaluator() {}

    /**
     * The fraction a rule earns.
     *
     * @param available the points that the fraction is a share of
     */
    static @Nullable Rational evaluate(Rule rule, Rational available, Evaluation run) {
        return switch (rule) {
            case Rule.Manual _ -> throw new IllegalStateException("points of a manual leaf are entered, not evaluated");
            case Rule.Fixed(Rational fraction) -> {
                run.step(new FractionFixed(fraction));
                yield fraction;
            }
            case Rule.NotApplicableWhen(String input, Rule inner) -> unlessExcluded(input, inner, available, run);
            case Rule.Checklist checklist -> checklist(checklist, run);
            case Rule.Choice choice -> choice(choice, run);
            case Rule.Ratio ratio -> RatioEvaluator.ratio(ratio, run);
            case Rule.Count count -> NumberEvaluator.count(count, run);
            case Rule.PointsEach each -> NumberEvaluator.pointsEach(each, available, run);
            case Rule.Steps steps -> NumberEvaluator.steps(steps, run);
            case Rule.Lateness lateness -> NumberEvaluator.lateness(lateness, run);
            case Rule.Matrix matrix -> matrix(matrix, available, run);
            case Rule.Sum(List<Part> parts) -> sum(parts, available, run);
            case Rule.Least(List<Rule> parts) -> least(parts, available, run);
            case Rule.When when -> when(when, available, run);
            case Rule.Relative relative -> RatioEvaluator.relative(relative, run);
        };
    }

    private static @Nullable Rational unlessExcluded(String input, Rule inner, Rational available, Evaluation run) {
        if (run.claims(input)) {
            run.step(new ExclusionClaimed(input));
            run.exclude(Outcome.NotApplicable.Reason.EXCLUDED_BY_INPUT);
            return null;
        }
        return evaluate(inner, available, run);
    }

    /** Needs only the answers that can still change the result; the others are not missing. */
    private static @Nullable Rational checklist(Rule.Checklist checklist, Evaluation run) {
        boolean any = checklist.join() == ConditionJoin.ANY_OF;
        Map<String, Boolean> answers = new LinkedHashMap<>();
        List<String> unanswered = new ArrayList<>(0);
        boolean decided = false;
        for (String condition : checklist.conditions()) {
            Boolean answer = run.answer(condition);
            if (answer == null) {
                unanswered.add(condition);
            } else {
                answers.put(condition, answer);
                decided |= answer == any;
            }
        }
        if (!decided && !unanswered.isEmpty()) {
            run.requireAll(unanswered);
            return null;
        }
        boolean met = decided == any;
        run.step(new ConditionsChecked(checklist.join(), answers, met));
        return met ? Rational.ONE : Rational.ZERO;
    }

    private static @Nullable Rational choice(Rule.Choice choice, Evaluation run) {
        String chosen = run.key(choice.input());
        if (chosen == null) {
            return null;
        }
        for (Option option : choice.options()) {
            if (option.value().equals(chosen)) {
                run.step(new OptionTaken(choice.input(), option));
                return option.fraction();
            }
        }
        refuseOption(
                choice.input(), choice.options().stream().map(Option::value).toList(), run);
        return null;
    }

    private static @Nullable Rational matrix(Rule.Matrix matrix, Rational available, Evaluation run) {
        String row = run.key(matrix.row());
        String column = run.key(matrix.column());
        if (row == null || column == null) {
            return null;
        }
        Map<String, Rule> line = matrix.cells().get(row);
        if (line == null) {
            refuseOption(matrix.row(), List.copyOf(matrix.cells().keySet()), run);
            return null;
        }
        Rule cell = line.get(column);
        if (cell == null) {
            refuseOption(matrix.column(), List.copyOf(line.keySet()), run);
            return null;
        }
        run.step(new CellFound(matrix.row(), row, matrix.column(), column));
        return evaluate(cell, available, run);
    }

    private static void refuseOption(String input, List<String> known, Evaluation run) {
        String list = String.join(", ", known);
        run.refuse(input, "phải là một trong: " + list, "must be one of: " + list);
    }

    private static @Nullable Rational sum(List<Part> parts, Rational available, Evaluation run) {
        List<Rational> weights = new ArrayList<>(parts.size());
        List<Rational> fractions = new ArrayList<>(parts.size());
        Rational sum = Rational.ZERO;
        for (int index = 0; index < parts.size(); index++) {
            Part part = parts.get(index);
            run.step(new PartBegun(index + 1, parts.size(), part.weight()));
            Rational fraction = evaluate(part.rule(), available.times(part.weight()), run);
            if (fraction != null) {
                weights.add(part.weight());
                fractions.add(fraction);
                sum = sum.plus(part.weight().times(fraction));
            }
        }
        if (fractions.size() < parts.size()) {
            return null;
        }
        run.step(new PartsAdded(weights, fractions, sum));
        return sum;
    }

    private static @Nullable Rational least(List<Rule> parts, Rational available, Evaluation run) {
        List<Rational> fractions = new ArrayList<>(parts.size());
        Rational least = Rational.ONE;
        for (int index = 0; index < parts.size(); index++) {
            run.step(new PartBegun(index + 1, parts.size(), null));
            Rational fraction = evaluate(parts.get(index), available, run);
            if (fraction != null) {
                fractions.add(fraction);
                least = least.min(fraction);
            }
        }
        if (fractions.size() < parts.size()) {
            return null;
        }
        run.step(new LeastTaken(fractions, least));
        return least;
    }

    private static @Nullable Rational when(Rule.When when, Rational available, Evaluation run) {
        Boolean holds = run.truth(when.input());
        if (holds == null) {
            return null;
        }
        run.step(new BranchTaken(when.input(), holds));
        return evaluate(holds ? when.then() : when.otherwise(), available, run);
    }
}
