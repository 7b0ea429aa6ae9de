package dti.rules.evaluate;

import dti.rules.evaluate.CalculationStep.Counted;
import dti.rules.evaluate.CalculationStep.DaysCounted;
import dti.rules.evaluate.CalculationStep.LatenessGraded;
import dti.rules.evaluate.CalculationStep.NeverIssued;
import dti.rules.evaluate.CalculationStep.PointsCounted;
import dti.rules.evaluate.CalculationStep.TableSearched;
import dti.rules.number.Rational;
import dti.rules.rule.Issue;
import dti.rules.rule.Rule;
import dti.rules.rule.StepTable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Evaluates counts against a requirement, points for each, tables of steps, and days late. */
final class NumberEvaluator {

    private NumberEvaluator() {}

    static @Nullable Rational count(Rule.Count rule, Evaluation run) {
        Rational number = run.figure(rule.input());
        if (number == null) {
            return null;
        }
        boolean enough = number.compareTo(rule.required()) >= 0;
        Rational share = rule.partial() && !enough ? number.dividedBy(rule.required()) : Rational.ZERO;
        Rational fraction = enough ? Rational.ONE : share;
        run.step(new Counted(rule.input(), number, rule.required(), rule.partial(), fraction));
        return fraction;
    }

    static @Nullable Rational pointsEach(Rule.PointsEach rule, Rational available, Evaluation run) {
        Rational number = run.figure(rule.input());
        if (number == null) {
            return null;
        }
        Rational points = number.times(rule.points());
        run.step(new PointsCounted(rule.input(), number, rule.points(), points, available));
        return available.isZero() ? Rational.ZERO : points.dividedBy(available).min(Rational.ONE);
    }

    static @Nullable Rational steps(Rule.Steps rule, Evaluation run) {
        Rational value = run.figure(rule.input());
        if (value == null) {
            return null;
        }
        StepTable table = rule.table();
        StepTable.@Nullable Step step = search(table, value);
        Rational fraction = step == null ? table.after() : step.fraction();
        run.step(new TableSearched(
                rule.input(), value, table.bound(), step == null ? null : step.threshold(), fraction));
        return fraction;
    }

    private static StepTable.@Nullable Step search(StepTable table, Rational value) {
        for (StepTable.Step step : table.steps()) {
            int compared = value.compareTo(step.threshold());
            boolean holds = switch (table.bound()) {
                case AT_LEAST -> compared >= 0;
                case AT_MOST -> compared <= 0;
            };
            if (holds) {
                return step;
            }
        }
        return null;
    }

    static @Nullable Rational lateness(Rule.Lateness rule, Evaluation run) {
        return switch (rule.issue()) {
            case Issue.DaysCounted(String issued, String daysLate) -> {
                Boolean answer = run.truth(issued);
                if (answer == null) {
                    yield null;
                }
                yield answer ? graded(run.figure(daysLate), rule.table(), run) : neverIssued(issued, run);
            }
            case Issue.Dated(@Nullable String issued, String issuedOn) -> {
                boolean never = issued != null && Boolean.FALSE.equals(run.answer(issued));
                yield never && issued != null ? neverIssued(issued, run) : dated(issuedOn, rule.table(), run);
            }
        };
    }

    private static Rational neverIssued(String input, Evaluation run) {
        run.step(new NeverIssued(input));
        return Rational.ZERO;
    }

    private static @Nullable Rational dated(String input, StepTable table, Evaluation run) {
        LocalDate issuedOn = run.day(input);
        LocalDate due = run.due();
        if (issuedOn == null || due == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(due, issuedOn);
        run.step(new DaysCounted(issuedOn, due, days));
        return graded(Rational.of(Math.max(days, 0)), table, run);
    }

    private static @Nullable Rational graded(@Nullable Rational days, StepTable table, Evaluation run) {
        if (days == null) {
            return null;
        }
        StepTable.@Nullable Step step = search(table, days);
        Rational fraction = step == null ? table.after() : step.fraction();
        run.step(new LatenessGraded(days, step == null ? null : step.threshold(), fraction));
        return fraction;
    }
}
