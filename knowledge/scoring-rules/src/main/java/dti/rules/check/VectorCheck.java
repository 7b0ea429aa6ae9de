package dti.rules.check;

import dti.rules.evaluate.EvaluationContext;
import dti.rules.evaluate.Flag;
import dti.rules.evaluate.InputProblem;
import dti.rules.evaluate.InputValues;
import dti.rules.evaluate.Outcome;
import dti.rules.evaluate.RuleEngine;
import dti.rules.evaluate.Trace;
import dti.rules.framework.DocumentError;
import dti.rules.language.Bilingual;
import dti.rules.language.Language;
import dti.rules.number.Points;
import dti.rules.number.Rational;
import dti.rules.rule.RuleSpec;
import dti.rules.rule.TestVector;
import dti.rules.rule.TestVector.Expected;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the examples of a rule. */
final class VectorCheck {

    /** Used where the leaf prints no maximum. Any would do for a fraction; 10 keeps {@code pointsEach} readable. */
    private static final Points MAX_OF_FRACTIONS = Points.of(10);

    private VectorCheck() {}

    static void check(RuleSpec spec, @Nullable Points max, String pointer, List<DocumentError> errors) {
        for (int index = 0; index < spec.tests().size(); index++) {
            Bilingual message = failure(spec, max, spec.tests().get(index));
            if (message != null) {
                errors.add(new DocumentError(pointer + "/tests/" + index, message));
            }
        }
    }

    private static @Nullable Bilingual failure(RuleSpec spec, @Nullable Points leafMax, TestVector vector) {
        String reading = vector.reading();
        RuleSpec tested = reading == null ? spec : spec.underReading(reading).orElse(null);
        if (tested == null) {
            return new Bilingual(
                    "kiểm tra cách hiểu “" + reading + "”, nhưng không có cách hiểu này",
                    "tests the reading " + reading + ", which is not there");
        }
        Points max = max(vector.expected(), leafMax);
        if (max == null) {
            return new Bilingual(
                    "mục không in điểm tối đa: hãy ghi “max” hoặc dùng “fraction”",
                    "the leaf prints no maximum: give max, or expect a fraction");
        }
        TestVector.Given given = vector.given();
        EvaluationContext context = EvaluationContext.NONE
                .withDue(given.due())
                .withReference(given.reference())
                .withInfo(given.info())
                .withPlan(given.plan());
        Outcome outcome = RuleEngine.evaluate(tested, max, InputValues.of(given.inputs()), context);
        return matches(vector.expected(), outcome) ? null : otherwise(described(outcome));
    }

    private static Bilingual otherwise(Bilingual outcome) {
        return new Bilingual("cho kết quả khác: " + outcome.vi(), "came out otherwise: " + outcome.en());
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

    private static Bilingual described(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Scored scored -> described(scored);
            case Outcome.NotApplicable(Outcome.NotApplicable.Reason reason, Trace _) -> described(reason);
            case Outcome.Missing missing ->
                new Bilingual("còn thiếu " + quoted(missing.inputs()), "missing " + missing.inputs());
            case Outcome.Invalid invalid ->
                new Bilingual(
                        "số liệu không hợp lệ: " + problems(invalid, Language.VI),
                        "invalid: " + problems(invalid, Language.EN));
        };
    }

    private static Bilingual described(Outcome.Scored scored) {
        List<String> flags = codes(scored);
        return new Bilingual(
                vietnamese(scored.points()) + "/" + vietnamese(scored.max()) + " điểm, tỷ lệ " + scored.fraction()
                        + (flags.isEmpty() ? ", không có cảnh báo" : ", cảnh báo " + quoted(flags)),
                scored.points() + " of " + scored.max() + " points, fraction " + scored.fraction() + ", flags "
                        + flags);
    }

    private static Bilingual described(Outcome.NotApplicable.Reason reason) {
        String vi = switch (reason) {
            case EXCLUDED_BY_INPUT -> "không áp dụng theo số liệu đã nhập";
            case DENOMINATOR_ZERO -> "không áp dụng vì mẫu số bằng 0";
        };
        return new Bilingual(vi, "not applicable, " + reason.code());
    }

    private static String vietnamese(Points points) {
        return points.toString().replace('.', ',');
    }

    private static String quoted(List<String> codes) {
        return "“" + String.join("”, “", codes) + "”";
    }

    private static List<String> problems(Outcome.Invalid invalid, Language language) {
        return invalid.problems().stream()
                .map(problem -> switch (language) {
                    case VI -> "“" + problem.input() + "” " + problem.message().vi();
                    case EN -> problem.input() + " " + problem.message().en();
                })
                .toList();
    }
}
