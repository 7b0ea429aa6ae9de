package dti.rules.framework;

import dti.rules.language.Bilingual;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Checks of single values of a document. Each returns the value, or reports an error and returns null. */
final class DocumentValues {

    private DocumentValues() {}

    static @Nullable String text(Object value, String pointer, Errors errors) {
        Bilingual error =
                value instanceof String text ? textError(text) : new Bilingual("phải là văn bản", "must be a text");
        if (error != null) {
            errors.add(new DocumentError(pointer, error));
            return null;
        }
        return (String) value;
    }

    private static @Nullable Bilingual textError(String text) {
        if (text.isBlank()) {
            return new Bilingual(
                    "không được để trống; nếu không có nội dung thì bỏ trường này",
                    "must not be blank; leave the field out instead");
        }
        if (text.length() > DocumentLimits.TEXT_LENGTH_MAX) {
            return new Bilingual(
                    "tối đa " + DocumentLimits.TEXT_LENGTH_MAX + " ký tự",
                    "must have at most " + DocumentLimits.TEXT_LENGTH_MAX + " characters");
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return new Bilingual("phải ở dạng chuẩn Unicode NFC", "must be in Unicode normalisation form C");
        }
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')
                ? new Bilingual("không được chứa ký tự điều khiển", "must not contain control characters")
                : null;
    }

    static @Nullable Integer integer(Object value, String pointer, Errors errors) {
        BigDecimal number = number(value, pointer, errors);
        if (number == null) {
            return null;
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (!whole || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(DocumentLimits.POINTS_MAX)) > 0) {
            errors.at(
                    pointer,
                    "phải là số nguyên từ 0 đến " + DocumentLimits.POINTS_MAX,
                    "must be a whole number from 0 to " + DocumentLimits.POINTS_MAX);
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
                    "phải là số điểm từ 0 đến " + DocumentLimits.POINTS_MAX + ", tối đa " + DocumentLimits.SCALE_MAX
                            + " chữ số thập phân",
                    "must be points from 0 to " + DocumentLimits.POINTS_MAX + " with at most "
                            + DocumentLimits.SCALE_MAX + " decimals");
            return null;
        }
        return plain(number);
    }

    /** The number without trailing zeros and without an exponent, so that equal numbers are equal objects. */
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
            errors.at(pointer, "phải là số chính xác, không phải số gần đúng", "must be an exact number");
            return null;
        }
        if (Math.abs((long) number.scale()) > DocumentLimits.KEY_LENGTH_MAX
                || number.precision() > DocumentLimits.KEY_LENGTH_MAX) {
            errors.at(pointer, "có quá nhiều chữ số", "has too many digits");
            return null;
        }
        return number;
    }
}
