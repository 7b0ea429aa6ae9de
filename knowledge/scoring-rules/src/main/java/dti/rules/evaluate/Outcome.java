package dti.rules.evaluate;

import dti.rules.number.Points;
import dti.rules.number.Rational;
import java.util.List;

/** The outcome of an evaluation. */
public sealed interface Outcome {

    /**
     * The leaf has points.
     *
     * @param points 0…max, rounded once
     * @param max the leaf's maximum
     * @param fraction the exact share of the maximum before rounding
     */
    record Scored(Points points, Points max, Rational fraction, List<Flag> flags, Trace trace) implements Outcome {
        public Scored {
            flags = List.copyOf(flags);
        }
    }

    /** The leaf counts neither in the score nor in the maximum. */
    record NotApplicable(Reason reason, Trace trace) implements Outcome {

        /** Why the leaf does not apply. */
        public enum Reason {
            EXCLUDED_BY_INPUT("excluded-by-input"),
            DENOMINATOR_ZERO("denominator-zero");

            private final String code;

            Reason(String code) {
                this.code = code;
            }

            public String code() {
                return code;
            }
        }
    }

    /**
     * The evaluation needs inputs that have no value.
     *
     * @param inputs by name; the campaign sets {@code campaign:due} and {@code campaign:reference}
     */
    record Missing(List<String> inputs, Trace trace) implements Outcome {
        public Missing {
            inputs = List.copyOf(inputs);
        }
    }

    /** Values that cannot be used. */
    record Invalid(List<InputProblem> problems) implements Outcome {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
