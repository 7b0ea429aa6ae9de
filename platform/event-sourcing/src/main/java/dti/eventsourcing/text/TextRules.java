package dti.eventsourcing.text;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Rules for every text that enters: bodies, parameters, headers, claims, workbook cells and events of topics.
 * PostgreSQL can store an accepted text, JSON can carry it unchanged, and all of it is visible.
 *
 * <p>A text that breaks a rule is refused with a reason and not corrected. Two things are normalised: a text is brought
 * to NFC, so that equal letters are equal, and Windows line ends become line feeds.
 */
public final class TextRules {

    /**
     * The maximum length of a text: the longest text of a framework document. Other inputs have shorter limits of their
     * own.
     */
    public static final int LENGTH_MAX = 20_000;

    /** The maximum length of a field's name. The keys of leaves, inputs and units have at most 64 characters. */
    public static final int KEY_LENGTH_MAX = 100;

    /**
     * The maximum number of consecutive combining marks, as in Unicode's stream-safe format (UAX 15): no language
     * stacks more. Ordering marks takes time quadratic in their number.
     */
    private static final int MARKS_MAX = 30;

    private static final int REPLACEMENT = 0xFFFD;

    private TextRules() {}

    /** Returns why a text is refused; empty when it is accepted. An empty text is accepted. */
    public static Optional<TextFault> fault(String text) {
        return fault(text, LENGTH_MAX);
    }

    /** As {@link #fault(String)}, with another maximum length. */
    public static Optional<TextFault> fault(String text, int lengthMax) {
        if (text.length() > lengthMax) {
            return Optional.of(TextFault.tooLong(lengthMax));
        }
        Optional<TextFault> character = characters(text);
        if (character.isPresent()) {
            return character;
        }
        // A text of spaces only counts as empty and is left to the caller. A text of hidden characters only pretends to
        // have content.
        return !text.isBlank() && text.codePoints().allMatch(TextRules::isInvisible)
                ? Optional.of(TextFault.INVISIBLE)
                : Optional.empty();
    }

    /**
     * As {@link #fault(String, int)} for a text decoded elsewhere: also refuses U+FFFD, which replaces bytes that are
     * not valid.
     */
    public static Optional<TextFault> decodedFault(String text, int lengthMax) {
        return text.indexOf(REPLACEMENT) >= 0 ? Optional.of(TextFault.REPLACED) : fault(text, lengthMax);
    }

    /**
     * As {@link #fault(String)} for the name of a field, which must be in NFC: two names with the same NFC form would
     * be one field given twice.
     */
    public static Optional<TextFault> keyFault(String key) {
        return fault(key, KEY_LENGTH_MAX)
                .or(() -> normal(key).equals(key) ? Optional.empty() : Optional.of(TextFault.NOT_COMPOSED));
    }

    /** Returns an accepted text in NFC with line feeds as line ends. */
    public static String normal(String text) {
        String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
        return Normalizer.isNormalized(lines, Normalizer.Form.NFC)
                ? lines
                : Normalizer.normalize(lines, Normalizer.Form.NFC);
    }

    /** Returns a refused text in a form that can be printed: every refused character is replaced by U+FFFD. */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .forEach(codePoint ->
                        printable.appendCodePoint(character(codePoint).isEmpty() ? codePoint : REPLACEMENT));
        return printable.toString();
    }

    /** Removes invisible characters from both ends of a name. */
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
        if (changesDirection(codePoint)) {
            return Optional.of(
                    TextFault.character(codePoint, "ký tự đổi chiều chữ", "the direction-changing character"));
        }
        return isNoncharacter(codePoint)
                ? Optional.of(TextFault.character(codePoint, "mã không phải ký tự", "the noncharacter"))
                : Optional.empty();
    }

    /** Embeddings, overrides and isolates: they display a text in another order than it is written. */
    private static boolean changesDirection(int codePoint) {
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

    /** Spaces of all widths, zero included, and characters that Unicode calls default ignorable. */
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
