package dti.rules.framework;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Checks on single values of a document: each answers the value, or reports what is wrong and answers null. */
final class DocumentValues {

    private DocumentValues() {}

    static @Nullable String text(Object value, String pointer, Errors errors) {
        String wrong = value instanceof String text ? wrongWith(text) : "must be a text";
        if (wrong != null) {
            errors.at(pointer, wrong);
            return null;
        }
        return (String) value;
    }

    private static @Nullable String wrongWith(String text) {
        if (text.isBlank()) {
            return "must not be blank; leave the field out instead";
        }
        if (text.length() > DocumentLimits.TEXT_LENGTH_MAX) {
            return "must have at most " + DocumentLimits.TEXT_LENGTH_MAX + " characters";
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return "must be in Unicode normalisation form C";
        }
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')
                ? "must not contain control characters"
                : null;
    }

    static @Nullable Integer integer(Object value, String pointer, Errors errors) {
        BigDecimal number = number(value, pointer, errors);
        if (number == null) {
            return null;
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (!whole || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(DocumentLimits.POINTS_MAX)) > 0) {
            errors.at(pointer, "must be a whole number from 0 to " + DocumentLimits.POINTS_MAX);
            return null;
        }
        return number.intValueExact();
    }

    static @Nullable BigDecimal points(Object value, String pointer, Errors errors) {
        BigDecimal number = number(value, pointer, errors);
        if (number == null) {
            return null;
        }
        boolean tooFine = number.signum() != 0 && number.stripTrailingZeros().scale() > DocumentLimits.SCALE_MAX;
        boolean outside = number.signum() < 0 || number.compareTo(BigDecimal.valueOf(DocumentLimits.POINTS_MAX)) > 0;
        if (tooFine || outside) {
            errors.at(
                    pointer,
                    "must be points from 0 to " + DocumentLimits.POINTS_MAX + " with at most "
                            + DocumentLimits.SCALE_MAX + " decimals");
            return null;
        }
        return plain(number);
    }

    /** Equal numbers become equal objects: no trailing zeros, no exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable BigDecimal number(Object value, String pointer, Errors errors) {
        BigDecimal number = switch (value) {
            case Integer i -> BigDecimal.valueOf(i);
            case Long l -> BigDecimal.valueOf(l);
            case BigInteger big -> new BigDecimal(big);
            case BigDecimal decimal -> decimal;
            default -> null;
        };
        if (number == null) {
            errors.at(pointer, "must be an exact number");
            return null;
        }
        if (Math.abs((long) number.scale()) > DocumentLimits.KEY_LENGTH_MAX
                || number.precision() > DocumentLimits.KEY_LENGTH_MAX) {
            errors.at(pointer, "has too many digits");
            return null;
        }
        return number;
    }
}
