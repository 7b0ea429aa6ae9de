package dti.workbook;

import java.math.BigDecimal;

/** What stands in one cell of a sheet. */
public sealed interface Cell {

    Cell BLANK = new Blank();

    /** The text without what is invisible around it: no-break spaces, which people paste, and formats, too. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isInvisible(text.charAt(from))) {
            from++;
        }
        while (to > from && isInvisible(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isInvisible(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    /** Nothing. */
    record Blank() implements Cell {}

    /**
     * A text that is not blank, in NFC.
     *
     * @param raw with the white space around it: a long text goes on in the cell to the right
     */
    record Words(String raw) implements Cell {

        public String text() {
            return trimmed(raw);
        }
    }

    /** A number, as Excel shows it: 15 significant digits. */
    record Figure(BigDecimal value) implements Cell {}

    /** TRUE or FALSE. */
    record Flag(boolean value) implements Cell {}

    /** Computed from other cells; what it showed last is not what it says. */
    record Formula() implements Cell {}

    /** An error of Excel's, such as {@code #REF!}, or a number no sheet holds. */
    record Broken() implements Cell {}
}
