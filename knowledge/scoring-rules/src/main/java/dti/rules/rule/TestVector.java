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
 * @param given what is entered and known
 * @param expected what must come out
 */
public record TestVector(@Nullable String reading, Given given, Expected expected) {

    /** What is entered on the leaf, and what campaign, general information and plan say. */
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

    /** What must come out. */
    public sealed interface Expected {

        /** That fraction, exactly. */
        record Fraction(Rational fraction) implements Expected {}

        /** Those points, of {@code max} or else of the leaf's maximum; and, where stated, exactly those flags. */
        record Scored(Points points, @Nullable Points max, Optional<List<String>> flags) implements Expected {}

        /** The leaf leaves score and maximum. */
        record NotApplicable() implements Expected {}

        /** Exactly these inputs are asked for. */
        record Missing(List<String> inputs) implements Expected {
            public Missing {
                inputs = List.copyOf(inputs);
            }
        }

        /** Exactly these inputs are refused. */
        record Invalid(List<String> inputs) implements Expected {
            public Invalid {
                inputs = List.copyOf(inputs);
            }
        }
    }
}
