package dti.rules.check;

import dti.rules.evaluate.EvaluationContext;
import dti.rules.evaluate.Flag;
import dti.rules.evaluate.InputProblem;
import dti.rules.evaluate.InputValues;
import dti.rules.evaluate.Outcome;
import dti.rules.evaluate.RuleEngine;
import dti.rules.framework.DocumentError;
import dti.rules.language.Language;
import dti.rules.number.Points;
import dti.rules.number.Rational;
import dti.rules.rule.RuleSpec;
import dti.rules.rule.TestVector;
import dti.rules.rule.TestVector.Expected;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the examples a rule brings with it. */
final class VectorCheck {

    /** Any maximum shows a fraction; a round one keeps {@code pointsEach} readable. */
    private static final Points MAX_OF_FRACTIONS = Points.of(10);

    private VectorCheck() {}

    static void check(RuleSpec spec, @Nullable Points max, String pointer, List<DocumentError> errors) {
        for (int index = 0; index < spec.tests().size(); index++) {
            String message = failure(spec, max, spec.tests().get(index));
            if (message != null) {
                errors.add(new DocumentError(pointer + "/tests/" + index, message));
            }
        }
    }

    private static @Nullable String failure(RuleSpec spec, @Nullable Points leafMax, TestVector vector) {
        String reading = vector.reading();
        RuleSpec tested = reading == null ? spec : spec.underReading(reading).orElse(null);
        if (tested == null) {
            return "tests the reading " + reading + ", which is not there";
        }
        Points max = max(vector.expected(), leafMax);
        if (max == null) {
            return "the leaf prints no maximum: say max, or expect a fraction";
        }
        TestVector.Given given = vector.given();
        EvaluationContext context = EvaluationContext.NONE
                .withDue(given.due())
                .withReference(given.reference())
                .withInfo(given.info())
                .withPlan(given.plan());
        Outcome outcome = RuleEngine.evaluate(tested, max, InputValues.of(given.inputs()), context);
        return matches(vector.expected(), outcome) ? null : "came out otherwise: " + described(outcome);
    }

    private static @Nullable Points max(Expected expected, @Nullable Points leafMax) {
        return switch (expected) {
            case Expected.Scored scored -> scored.max() == null ? leafMax : scored.max();
            case Expected.Fraction _, Expected.NotApplicable _, Expected.Missing _, Expected.Invalid _ ->
                leafMax == null ? MAX_OF_FRACTIONS : leafMax;
        };
    }

    private static boolean matches(Expected expected, Outcome outcome) {
        return switch (expected) {
            case Expected.Fraction(Rational fraction) ->
                outcome instanceof Outcome.Scored scored && scored.fraction().equals(fraction);
            case Expected.Scored wanted ->
                outcome instanceof Outcome.Scored scored
                        && scored.points().equals(wanted.points())
                        && wanted.flags()
                                .map(flags -> sameNames(flags, codes(scored)))
                                .orElse(true);
            case Expected.NotApplicable _ -> outcome instanceof Outcome.NotApplicable;
            case Expected.Missing(List<String> inputs) ->
                outcome instanceof Outcome.Missing missing && sameNames(inputs, missing.inputs());
            case Expected.Invalid(List<String> inputs) ->
                outcome instanceof Outcome.Invalid invalid && sameNames(inputs, names(invalid));
        };
    }

    private static boolean sameNames(List<String> some, List<String> others) {
        return new HashSet<>(some).equals(new HashSet<>(others));
    }

    private static List<String> codes(Outcome.Scored scored) {
        return scored.flags().stream().map(Flag::code).toList();
    }

    private static List<String> names(Outcome.Invalid invalid) {
        return invalid.problems().stream().map(InputProblem::input).toList();
    }

    private static String described(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Scored scored ->
                scored.points() + " of " + scored.max() + " points, fraction " + scored.fraction() + ", flags "
                        + codes(scored);
            case Outcome.NotApplicable excluded ->
                "not applicable, " + excluded.reason().code();
            case Outcome.Missing missing -> "missing " + missing.inputs();
            case Outcome.Invalid invalid ->
                "invalid: "
                        + invalid.problems().stream()
                                .map(problem -> problem.input() + " "
                                        + problem.message().in(Language.EN))
                                .toList();
        };
    }
}
