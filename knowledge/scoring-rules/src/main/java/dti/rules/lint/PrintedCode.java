package dti.rules.lint;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A code that is a number in a series, such as {@code 4.10}, {@code VII} or {@code II}.
 *
 * @param text as printed
 * @param series the text before the number; the codes of one series are consecutive
 * @param number its last part
 */
record PrintedCode(String text, String series, int number) {

    private static final Pattern DECIMAL = Pattern.compile("((?:[A-Za-z0-9-]+\\.)*)([0-9]{1,4})");
    private static final Pattern ROMAN = Pattern.compile("[IVXL]{1,8}");
    private static final Map<Character, Integer> DIGITS = Map.of('I', 1, 'V', 5, 'X', 10, 'L', 50);

    static @Nullable PrintedCode parse(String text) {
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            return new PrintedCode(text, decimal.group(1), Integer.parseInt(decimal.group(2)));
        }
        return ROMAN.matcher(text).matches() ? new PrintedCode(text, "roman", roman(text)) : null;
    }

    private static int roman(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = DIGITS.getOrDefault(text.charAt(i), 0);
            boolean subtracts = i + 1 < text.length() && DIGITS.getOrDefault(text.charAt(i + 1), 0) > digit;
            number += subtracts ? -digit : digit;
        }
        return number;
    }
}
