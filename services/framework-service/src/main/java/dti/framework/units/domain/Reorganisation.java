package dti.framework.units.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An act by which units end and others take over. It changes no earlier record: scores stay with the units that earned
 * them, and a restated series names the units it is made of.
 *
 * @param from the units that end, on the day before
 * @param to the units that take over; each takes over from all that end
 * @param effectiveOn the first day of the units that take over
 * @param decision the decision that ordered it, where there is one
 */
public record Reorganisation(
        List<String> from,
        List<String> to,
        LocalDate effectiveOn,
        String reason,
        @Nullable String decision) {

    public Reorganisation {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** The usual name of the act. */
    public enum Kind {
        /** Several units become one. */
        MERGE,
        /** One unit becomes several. */
        SPLIT,
        /** One unit replaces another. */
        SUCCESSION,
        /** Several units become several others. */
        REORGANISATION;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Kind kind() {
        if (from.size() > 1) {
            return to.size() > 1 ? Kind.REORGANISATION : Kind.MERGE;
        }
        return to.size() > 1 ? Kind.SPLIT : Kind.SUCCESSION;
    }

    /** The unit as it is registered after it ended by this act. */
    public Unit ended(Unit unit) {
        return unit.ended(lastDay(), to);
    }

    /** The last day of the units that end. */
    LocalDate lastDay() {
        return effectiveOn.minusDays(1);
    }
}
