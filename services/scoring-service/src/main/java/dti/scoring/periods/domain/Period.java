package dti.scoring.periods.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The period a campaign evaluates: a year, a quarter or a month.
 *
 * @param part the part of the year: 1 for a year, 1 to 4 for a quarter, 1 to 12 for a month
 */
public record Period(int year, Grain grain, int part) {

    private static final Pattern FORM = Pattern.compile("(20\\d{2})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    /** The length of a period. */
    public enum Grain {
        YEAR,
        QUARTER,
        MONTH
    }

    /** Reads {@code 2024}, {@code 2024-Q1} or {@code 2024-03}; empty for anything else. */
    public static Optional<Period> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return Optional.of(new Period(year, Grain.QUARTER, Integer.parseInt(form.group(2))));
        }
        return Optional.of(
                form.group(3) == null
                        ? new Period(year, Grain.YEAR, 1)
                        : new Period(year, Grain.MONTH, Integer.parseInt(form.group(3))));
    }

    /** True if it is earlier than another period of the same length; periods of different length do not compare. */
    public boolean isBefore(Period other) {
        return grain == other.grain && order() < other.order();
    }

    /** True if it is part of the same year up to the other period, which is included. */
    public boolean isInYearTo(Period other) {
        return grain == other.grain && year == other.year && part <= other.part;
    }

    /** Grows with time among periods of the same length. */
    public int order() {
        return year * 12 + part;
    }
}
