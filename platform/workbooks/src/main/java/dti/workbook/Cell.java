package dti.workbook;

import dti.eventsourcing.text.TextRules;
import java.math.BigDecimal;

/** What stands in one cell of a sheet. */
public sealed interface Cell {

    Cell BLANK = new Blank();

    /** Nothing. */
    record Blank() implements Cell {}

    /**
     * A text that is not blank, in NFC.
     *
     * @param raw with the white space around it: a long text goes on in the cell to the right
     */
    record Words(String raw) implements Cell {

        public String text() {
            return TextRules.trimmed(raw);
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
