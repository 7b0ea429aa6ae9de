package dti.framework.plans.domain;

import java.time.LocalDate;
import java.util.Optional;

/** A quarter of a year, the period of a plan's reports (001, IV.1: "định kỳ hàng quý"). */
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("not a quarter: " + number);
        }
    }

    /** Reads {@code 1}…{@code 4} or {@code Q1}…{@code Q4}. */
    public static Optional<Quarter> of(int year, String text) {
        return text.matches("Q?[1-4]")
                ? Optional.of(new Quarter(year, text.charAt(text.length() - 1) - '0'))
                : Optional.empty();
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, number * MONTHS, 1).plusMonths(1).minusDays(1);
    }
}
