package dti.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The escapes of a workbook for characters that XML cannot contain: {@code _x0000_} for U+0000, and {@code _x005F_} for
 * the underscore of a text that only looks escaped (ECMA-376, ST_Xstring).
 */
public final class EscapedText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private EscapedText() {}

    /** Returns the text without escapes. */
    static String read(String written) {
        return written.contains("_x")
                ? ESCAPE.matcher(written)
                        .replaceAll(escape ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                : written;
    }

    /** Returns the text with escapes, so that {@link #read} returns the original. */
    public static String written(String text) {
        return LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
    }
}
