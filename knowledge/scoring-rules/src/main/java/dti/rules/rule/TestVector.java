package dti.rules.rule;

import dti.rules.number.Points;
import dti.rules.number.Rational;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An example a rule must reproduce.
 *
 * @param reading which reading it tests; the rule itself if absent
 */
public record TestVector(@Nullable String reading, Given given, Expected expected) {

    /** The values entered on the leaf, and those of the campaign, the general information and the plan. */
    public record Given(
            Map<String, Object> inputs,
            @Nullable LocalDate due,
            @Nullable Rational reference,
            Map<String, Object> info,
            Map<String, Object> plan) {
        public Given {
            inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
            info = Collections.unmodifiableMap(new LinkedHashMap<>(info));
            plan = Collections.unmodifiableMap(new LinkedHashMap<>(plan));
        }
    }

    /** The expected outcome. */
    public sealed interface Expected {

        /** Exactly this fraction. */
        record Fraction(Rational fraction) implements Expected {}

        /**
         * These points of {@code max}, or of the leaf's maximum where it is null; where {@code flags} is present,
         * exactly these flags.
         */
        record Scored(Points points, @Nullable Points max, Optional<List<String>> flags) implements Expected {}

        /** The leaf counts neither in the score nor in the maximum. */
        record NotApplicable() implements Expected {}

        /** Exactly these inputs are missing. */
        record Missing(List<String> inputs) implements Expected {
            public Missing {
                inputs = List.copyOf(inputs);
            }
        }

        /** Exactly these inputs are invalid. */
        record Invalid(List<String> inputs) implements Expected {
            public Invalid {
                inputs = List.copyOf(inputs);
            }
        }
    }
}
