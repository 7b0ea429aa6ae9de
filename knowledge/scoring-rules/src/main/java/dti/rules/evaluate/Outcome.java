package dti.rules.evaluate;

import dti.rules.number.Points;
import dti.rules.number.Rational;
import java.util.List;

/** What became of an evaluation. */
public sealed interface Outcome {

    /**
     * The leaf has points.
     *
     * @param points 0…max, rounded once
     * @param max the leaf's maximum
     * @param fraction what was rounded, exactly, as a share of the maximum
     * @param flags what a reader should look at
     * @param trace how it came about
     */
    record Scored(Points points, Points max, Rational fraction, List<Flag> flags, Trace trace) implements Outcome {
        public Scored {
            flags = List.copyOf(flags);
        }
    }

    /** The leaf leaves score and maximum. */
    record NotApplicable(Reason reason, Trace trace) implements Outcome {

        /** Why a rule takes its leaf out. */
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
     * The path taken needs more.
     *
     * @param inputs by name; {@code campaign:due} and {@code campaign:reference} are the campaign's to set
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
