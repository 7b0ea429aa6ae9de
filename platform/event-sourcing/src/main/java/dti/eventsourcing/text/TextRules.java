package dti.eventsourcing.text;

import java.text.Normalizer;
import java.util.Optional;

/**
 * What a text may hold, wherever it enters: a body, a parameter, a header, a claim, a workbook's cell, a topic's event.
 * PostgreSQL stores whatever passes, JSON carries it unharmed, and people see all that there is of it.
 *
 * <p>A text is refused with its reason, never mended, but for two things: it is brought to NFC, so that equal letters are equal,
 * and line ends of Windows become those of everybody else.
 */
public final class TextRules {

    /** The longest text of a framework document; what enters elsewhere has shorter limits of its own. */
    public static final int LENGTH_MAX = 20_000;

    /** The name of a field: a leaf, an input and a unit have at most 64 characters. */
    public static final int KEY_LENGTH_MAX = 100;

    /**
     * As Unicode's stream-safe format (UAX 15): no language stacks more. Bringing marks into their order takes the square of
     * their number.
     */
    private static final int MARKS_MAX = 30;

    private static final int REPLACEMENT = 0xFFFD;

    private TextRules() {}

    /** Why the text may not enter; empty when it may. A text without any character may. */
    public static Optional<TextFault> fault(String text) {
        return fault(text, LENGTH_MAX);
    }

    /** The same of a text that has a limit of its own. */
    public static Optional<TextFault> fault(String text, int lengthMax) {
        if (text.length() > lengthMax) {
            return Optional.of(TextFault.tooLong(lengthMax));
        }
        Optional<TextFault> character = characters(text);
        if (character.isPresent()) {
            return character;
        }
        // A text of spaces alone is nothing, and left to whoever reads it; one of hidden characters pretends to be
        // something.
        return !text.isBlank() && text.codePoints().allMatch(TextRules::isInvisible)
                ? Optional.of(TextFault.INVISIBLE)
                : Optional.empty();
    }

    /** The same of a text that somebody decoded before, putting U+FFFD in the place of what was none. */
    public static Optional<TextFault> decodedFault(String text, int lengthMax) {
        return text.indexOf(REPLACEMENT) >= 0 ? Optional.of(TextFault.REPLACED) : fault(text, lengthMax);
    }

    /** The same of the name of a field. Two names that are one in NFC would be one field given twice. */
    public static Optional<TextFault> keyFault(String key) {
        return fault(key, KEY_LENGTH_MAX)
                .or(() -> normal(key).equals(key) ? Optional.empty() : Optional.of(TextFault.NOT_COMPOSED));
    }

    /** A text that may enter, in NFC and with the line ends of everybody. */
    public static String normal(String text) {
        String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
        return Normalizer.isNormalized(lines, Normalizer.Form.NFC)
                ? lines
                : Normalizer.normalize(lines, Normalizer.Form.NFC);
    }

    /** A text that may not enter, so that it can be told of: what is refused in it shows as U+FFFD. */
    public static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .forEach(codePoint -> shown.appendCodePoint(character(codePoint).isEmpty() ? codePoint : REPLACEMENT));
        return shown.toString();
    }

    /** What a text names, without the invisible characters around it. */
    public static String trimmed(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && isInvisible(name.codePointAt(start))) {
            start += Character.charCount(name.codePointAt(start));
        }
        while (end > start && isInvisible(name.codePointBefore(end))) {
            end -= Character.charCount(name.codePointBefore(end));
        }
        return name.substring(start, end);
    }

    private static Optional<TextFault> characters(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            boolean windowsLineEnd = codePoint == '\r' && next < text.length() && text.charAt(next) == '\n';
            marks = isMark(codePoint) ? marks + 1 : 0;
            if (!windowsLineEnd) {
                Optional<TextFault> fault = marks > MARKS_MAX
                        ? Optional.of(TextFault.character(codePoint, "quá nhiều dấu chồng lên nhau", "too many marks,"))
                        : character(codePoint);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            i = next;
        }
        return Optional.empty();
    }

    private static Optional<TextFault> character(int codePoint) {
        if (codePoint >= ' ' && codePoint < 0x7F || codePoint == '\t' || codePoint == '\n') {
            return Optional.empty();
        }
        if (Character.isISOControl(codePoint)) {
            return Optional.of(TextFault.character(codePoint, "ký tự điều khiển", "the control character"));
        }
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            return Optional.of(TextFault.LONE_SURROGATE);
        }
        if (turnsDirection(codePoint)) {
            return Optional.of(
                    TextFault.character(codePoint, "ký tự đổi chiều chữ", "the direction-changing character"));
        }
        return isNoncharacter(codePoint)
                ? Optional.of(TextFault.character(codePoint, "mã không phải ký tự", "the noncharacter"))
                : Optional.empty();
    }

    /** Embeddings, overrides and isolates, which make a text read otherwise than it is written. */
    private static boolean turnsDirection(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Spaces of all widths, none included, and what Unicode calls ignorable by default. */
    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || isFiller(codePoint)
                || isVariation(codePoint);
    }

    private static boolean isFiller(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    private static boolean isVariation(int codePoint) {
        return codePoint >= 0x180B && codePoint <= 0x180F
                || codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint >= 0xE0000 && codePoint <= 0xE0FFF;
    }
}
