package dti.rules.framework;

import org.jspecify.annotations.Nullable;

/**
 * The legal instrument that issues the framework.
 *
 * @param number as printed; absent where blank
 * @param date as printed: a year, a month or a day
 * @param draft true where the copy is unsigned or unnumbered
 */
public record Instrument(
        @Nullable String number,
        @Nullable String date,
        @Nullable String issuer,
        boolean draft) {}
