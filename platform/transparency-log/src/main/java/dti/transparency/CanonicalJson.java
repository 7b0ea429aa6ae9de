package dti.transparency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in its canonical form (RFC 8785): no white space, sorted properties, numbers and texts as ECMAScript
 * writes them. The same values always give the same text, and in UTF-8 the same bytes, whichever program writes them.
 */
public final class CanonicalJson {

    /** ECMAScript writes a number without exponent when the place of its decimal point is in this range. */
    private static final int PLAIN_PLACE_MAX = 21;

    private static final int PLAIN_PLACE_MIN = -5;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /**
     * Returns the canonical text of a value.
     *
     * @param value maps with texts as keys, lists, texts, numbers, booleans or null
     * @throws IllegalArgumentException for any other value, and for a number that changes when read as a double
     */
    public static String of(@Nullable Object value) {
        CanonicalJson json = new CanonicalJson();
        json.write(value);
        return json.out.toString();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Boolean truth -> out.append(truth);
            case String text -> text(text);
            case Number number -> out.append(number(number));
            case Map<?, ?> object -> object(object);
            case List<?> array -> array(array);
            default -> throw new IllegalArgumentException("not JSON: " + value.getClass());
        }
    }

    /** Java compares texts by their UTF-16 units, as RFC 8785 requires. */
    private void object(Map<?, ?> object) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        object.forEach((key, value) -> sorted.put((String) key, value));
        out.append('{');
        for (Iterator<Map.Entry<String, @Nullable Object>> each =
                        sorted.entrySet().iterator();
                each.hasNext(); ) {
            Map.Entry<String, @Nullable Object> property = each.next();
            text(property.getKey());
            out.append(':');
            write(property.getValue());
            out.append(each.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private void array(List<?> array) {
        out.append('[');
        for (Iterator<?> each = array.iterator(); each.hasNext(); ) {
            write(each.next());
            out.append(each.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        text.codePoints().forEach(this::character);
        out.append('"');
    }

    private void character(int codePoint) {
        switch (codePoint) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> other(codePoint);
        }
    }

    private void other(int codePoint) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw new IllegalArgumentException("a lone surrogate is not a character");
        }
        if (codePoint < ' ') {
            out.append(String.format("\\u%04x", codePoint));
        } else {
            out.appendCodePoint(codePoint);
        }
    }

    private static String number(Number number) {
        double read = number.doubleValue();
        if (!Double.isFinite(read)) {
            throw new IllegalArgumentException("not a number of JSON: " + number);
        }
        BigDecimal shortest = shortest(read);
        boolean exact = number instanceof Double || new BigDecimal(number.toString()).compareTo(shortest) == 0;
        if (!exact) {
            throw new IllegalArgumentException("would be read as " + shortest + ": " + number);
        }
        return shortest.signum() == 0 ? "0" : (shortest.signum() < 0 ? "-" : "") + positive(shortest.abs());
    }

    /**
     * Returns the fewest digits that are read as this number. {@link Double#toString(double)} gives at least two,
     * ECMAScript may give one.
     */
    private static BigDecimal shortest(double number) {
        BigDecimal digits = new BigDecimal(Double.toString(number));
        BigDecimal one = digits.round(new MathContext(1, RoundingMode.HALF_UP));
        return one.doubleValue() == number ? one : digits;
    }

    private static String positive(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        String digits = stripped.unscaledValue().toString();
        int place = digits.length() - stripped.scale();
        if (place >= PLAIN_PLACE_MIN && place <= PLAIN_PLACE_MAX) {
            return stripped.toPlainString();
        }
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        int exponent = place - 1;
        return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "" : "+") + exponent;
    }
}
