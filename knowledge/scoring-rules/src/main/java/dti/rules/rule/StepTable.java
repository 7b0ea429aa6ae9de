package dti.rules.rule;

import dti.rules.number.Rational;
import java.util.List;

/**
 * A table of steps, searched from the first.
 *
 * @param steps thresholds strictly falling for {@link Bound#AT_LEAST}, strictly rising for {@link Bound#AT_MOST}
 * @param after the fraction where no step applies
 */
public record StepTable(Bound bound, List<Step> steps, Rational after) {

    public StepTable {
        steps = List.copyOf(steps);
    }

    /** Which side of a threshold belongs to its step. */
    public enum Bound {
        AT_LEAST("atLeast"),
        AT_MOST("atMost");

        private final String wire;

        Bound(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /** One row of the table. */
    public record Step(Rational threshold, Rational fraction) {}
}
