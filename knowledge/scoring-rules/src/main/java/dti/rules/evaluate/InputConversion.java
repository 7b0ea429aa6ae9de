package dti.rules.evaluate;

import dti.rules.language.Bilingual;
import dti.rules.number.Rational;
import dti.rules.rule.InputDefinition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Converts a value of a request to the type of its input, or says why not. Refuses binary floating point. */
final class InputConversion {

    /** A province's budget in đồng has fifteen digits; nothing an officer enters has more than eighteen. */
    private static final int INTEGER_DIGITS_MAX = 18;

    /** Decimals of a figure. More would be noise, or an attack by exponent. */
    private static final int DECIMALS_MAX = 12;

    private static final Rational FIGURE_MAX = Rational.of(BigDecimal.TEN.pow(INTEGER_DIGITS_MAX));
    private static final Rational HUNDRED = Rational.of(100);
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2200;

    private static final Refused NO_BOOLEAN = refused("phải là có (true) hoặc không (false)", "must be true or false");
    private static final Refused NO_NUMBER = refused(
            "phải là một số, không quá 18 chữ số phần nguyên và 12 chữ số thập phân",
            "must be a number of at most 18 digits before and 12 after the decimal mark");
    private static final Refused NEGATIVE = refused("không được âm", "must not be negative");
    private static final Refused NOT_WHOLE = refused("phải là số nguyên", "must be a whole number");
    private static final Refused NO_OPTION = refused("phải là một trong các lựa chọn", "must be one of the options");
    private static final Refused NO_DATE =
            refused("phải là ngày, ví dụ 2024-01-31", "must be a date such as 2024-01-31");

    private InputConversion() {}

    /** The outcome of a conversion. */
    sealed interface Conversion {}

    /** A value of the right type. */
    record Converted(InputValue value) implements Conversion {}

    /** The value cannot be converted. */
    record Refused(Bilingual message) implements Conversion {}

    static Conversion convert(InputDefinition input, Object entered) {
        return switch (input.type()) {
            case BOOLEAN -> entered instanceof Boolean holds ? new Converted(new InputValue.Truth(holds)) : NO_BOOLEAN;
            case INTEGER, DECIMAL -> figure(input, entered);
            case OPTION -> option(entered);
            case DATE -> date(entered);
        };
    }

    private static Conversion figure(InputDefinition input, Object entered) {
        Rational exact = exact(entered).orElse(null);
        if (exact == null) {
            return NO_NUMBER;
        }
        if (exact.signum() < 0) {
            return NEGATIVE;
        }
        if (exact.compareTo(FIGURE_MAX) >= 0) {
            return NO_NUMBER;
        }
        boolean saysPercent = entered instanceof String text && text.endsWith("%");
        switch (input.type()) {
            case INTEGER -> {
                if (!exact.isWhole() || saysPercent) {
                    return NOT_WHOLE;
                }
            }
            case BOOLEAN, DECIMAL, OPTION, DATE -> {}
        }
        boolean saysShare = saysPercent || entered instanceof String text && text.contains("/");
        return new Converted(new InputValue.Figure(input.isPercent() && !saysShare ? exact.dividedBy(HUNDRED) : exact));
    }

    private static Optional<Rational> exact(Object entered) {
        return switch (entered) {
            case Integer whole -> Optional.of(Rational.of(whole));
            case Long whole -> Optional.of(Rational.of(whole));
            case String text -> Rational.parse(text);
            default -> decimal(entered).map(Rational::of);
        };
    }

    /** The number as a decimal within the limits above; empty for anything else. */
    static Optional<BigDecimal> decimal(Object entered) {
        return switch (entered) {
            case Integer whole -> Optional.of(BigDecimal.valueOf(whole));
            case Long whole -> Optional.of(BigDecimal.valueOf(whole));
            case BigInteger whole when whole.bitLength() <= Long.SIZE -> Optional.of(new BigDecimal(whole));
            case BigDecimal decimal -> withinLimits(decimal);
            case String text -> Rational.parse(text).flatMap(exact -> exact.exactDecimal(DECIMALS_MAX));
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> withinLimits(BigDecimal decimal) {
        if (decimal.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        // Checked before any arithmetic: 1E+999999999 would otherwise be written out digit by digit.
        boolean fits = (long) decimal.precision() - decimal.scale() <= INTEGER_DIGITS_MAX;
        boolean precise = decimal.stripTrailingZeros().scale() <= DECIMALS_MAX;
        return fits && precise ? Optional.of(decimal.stripTrailingZeros()) : Optional.empty();
    }

    private static Conversion option(Object entered) {
        return switch (entered) {
            case String text -> new Converted(new InputValue.Chosen(text));
            default -> NO_OPTION;
        };
    }

    private static Conversion date(Object entered) {
        if (entered instanceof LocalDate date) {
            return checked(date);
        }
        if (!(entered instanceof String text) || text.length() != "2024-01-31".length()) {
            return NO_DATE;
        }
        try {
            return checked(LocalDate.parse(text));
        } catch (DateTimeException malformed) {
            return NO_DATE;
        }
    }

    private static Conversion checked(LocalDate date) {
        boolean plausible = date.getYear() >= YEAR_MIN && date.getYear() <= YEAR_MAX;
        return plausible ? new Converted(new InputValue.Day(date)) : NO_DATE;
    }

    private static Refused refused(String vi, String en) {
        return new Refused(new Bilingual(vi, en));
    }
}
