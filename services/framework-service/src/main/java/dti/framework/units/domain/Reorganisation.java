package dti.framework.units.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Units end and others take over, as one act. Nothing that was recorded before is touched: scores stay where they were
 * earned, and whoever asks for a restated series is told which units it is made of.
 *
 * @param from the units that end, the day before
 * @param to the units that take over; all of them from all that end
 * @param effectiveOn the first day of those that take over
 * @param decision what ordered it, where there is such a thing
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

    /** What people call it. */
    public enum Kind {
        /** Several become one. */
        MERGE,
        /** One becomes several. */
        SPLIT,
        /** One takes the place of another. */
        SUCCESSION,
        /** Several become several. */
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

    /** A unit that ends by this act, as it is registered afterwards. */
    public Unit ended(Unit unit) {
        return unit.ended(lastDay(), to);
    }

    /** The last day of the units that end. */
    LocalDate lastDay() {
        return effectiveOn.minusDays(1);
    }
}
