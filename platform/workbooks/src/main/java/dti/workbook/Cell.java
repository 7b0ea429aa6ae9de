package dti.workbook;

import dti.eventsourcing.text.TextRules;
import java.math.BigDecimal;

/** The content of one cell of a sheet. */
public sealed interface Cell {

    Cell BLANK = new Blank();

    /** No content. */
    record Blank() implements Cell {}

    /**
     * A text that is not blank, in NFC.
     *
     * @param raw with surrounding white space, because a long text may continue in the cell to the right
     */
    record Words(String raw) implements Cell {

        public String text() {
            return TextRules.trimmed(raw);
        }
    }

    /** A number as Excel displays it: 15 significant digits. */
    record Figure(BigDecimal value) implements Cell {}

    /** TRUE or FALSE. */
    record Flag(boolean value) implements Cell {}

    /** A formula. Its last displayed value is ignored. */
    record Formula() implements Cell {}

    /** An error of Excel such as {@code #REF!}, or a number of absurd magnitude. */
    record Broken() implements Cell {}
}
