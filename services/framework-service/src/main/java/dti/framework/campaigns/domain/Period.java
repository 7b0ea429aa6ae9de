package dti.framework.campaigns.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The period that a campaign evaluates: a year, a quarter or a month.
 *
 * @param text {@code 2024}, {@code 2024-Q1} or {@code 2024-03}
 */
public record Period(String text) {

    private static final Pattern FORM = Pattern.compile("20\\d{2}(-Q[1-4]|-(0[1-9]|1[0-2]))?");

    public Period {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a period: " + text);
        }
    }

    public static Optional<Period> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Period(text)) : Optional.empty();
    }
}
