package dti.rules.rule;

import dti.rules.number.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rule of a leaf, which turns inputs into a fraction of the maximum. It refers to inputs by name. */
public sealed interface Rule {

    /**
     * Points 0…max are entered; the document prints no rule. Never part of another rule, except {@link
     * NotApplicableWhen}.
     */
    record Manual() implements Rule {}

    /** A constant fraction, as a branch of {@link When} or a cell of {@link Matrix}. In documents a bare string. */
    record Fixed(Rational fraction) implements Rule {}

    /** A rule that a boolean input excludes from score and maximum. In documents a field of that rule. */
    record NotApplicableWhen(String input, Rule rule) implements Rule {}

    /** All, or any, of the conditions met → 1, else 0. */
    record Checklist(ConditionJoin join, List<String> conditions) implements Rule {
        public Checklist {
            conditions = List.copyOf(conditions);
        }
    }

    /** One of several options, each with its fraction. */
    record Choice(String input, List<Option> options) implements Rule {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** A ratio, or its complement when {@code inverse}, against a target; above 1 it is capped and flagged. */
    record Ratio(Quotient quotient, Rational target, BelowTarget below, boolean inverse, WhenZero whenDenominatorZero)
            implements Rule {}

    /** A number compared with the number required: in proportion where {@code partial}, else all or nothing. */
    record Count(String input, Rational required, boolean partial) implements Rule {}

    /**
     * A number of points for each, at most the maximum of the leaf or of the part around it. In documents a {@code
     * count}.
     */
    record PointsEach(String input, Rational points) implements Rule {}

    /** A piecewise-constant table over a number. */
    record Steps(String input, StepTable table) implements Rule {}

    /** 0 if not issued, else a table over the days late. */
    record Lateness(Issue issue, StepTable table) implements Rule {}

    /** Two conditions choose a cell; a cell is a rule. */
    record Matrix(String row, String column, Map<String, Map<String, Rule>> cells) implements Rule {
        public Matrix {
            Map<String, Map<String, Rule>> copy = new LinkedHashMap<>();
            cells.forEach((key, line) -> copy.put(key, Collections.unmodifiableMap(new LinkedHashMap<>(line))));
            cells = Collections.unmodifiableMap(copy);
        }
    }

    /** Weighted parts; a part's share of the maximum is its weight. */
    record Sum(List<Part> parts) implements Rule {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /** The smallest of its parts. */
    record Least(List<Rule> parts) implements Rule {
        public Least {
            parts = List.copyOf(parts);
        }
    }

    /** A boolean chooses the rule. */
    record When(String input, Rule then, Rule otherwise) implements Rule {}

    /** A value compared with the campaign's reference value for this leaf. */
    record Relative(String input, WhenZero whenReferenceZero) implements Rule {}

    /** Its name in documents. */
    default String kind() {
        return switch (this) {
            case Manual _ -> "manual";
            case Fixed _ -> "fixed";
            case NotApplicableWhen(String _, Rule inner) -> inner.kind();
            case Checklist _ -> "checklist";
            case Choice _ -> "choice";
            case Ratio _ -> "ratio";
            case Count _, PointsEach _ -> "count";
            case Steps _ -> "steps";
            case Lateness _ -> "lateness";
            case Matrix _ -> "matrix";
            case Sum _ -> "sum";
            case Least _ -> "least";
            case When _ -> "when";
            case Relative _ -> "relative";
        };
    }
}
