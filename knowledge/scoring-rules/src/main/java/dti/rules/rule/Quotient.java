package dti.rules.rule;

import java.util.List;

/** The figures of a ratio. */
public sealed interface Quotient {

    /** Sum of the numerators over sum of the denominators. */
    record Sums(List<String> numerator, List<String> denominator) implements Quotient {
        public Sums {
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
        }
    }

    /** Only the rate is known ("Có 90%"). */
    record Rate(String input) implements Quotient {}
}
