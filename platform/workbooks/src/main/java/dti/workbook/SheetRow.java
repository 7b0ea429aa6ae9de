package dti.workbook;

import dti.eventsourcing.text.TextRules;
import java.util.List;

/**
 * A row that is not blank.
 *
 * @param number as Excel shows it, from 1
 * @param cells from column A; trailing blank cells are missing
 */
public record SheetRow(int number, List<Cell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** Returns the cell in a column counted from 0; blank outside the row. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /**
     * Joins the texts from a column to the end of the row: a cell of Excel has at most 32,767 characters, so a longer
     * text continues to the right.
     */
    public String joined(int column) {
        StringBuilder whole = new StringBuilder();
        for (int i = column; i < cells.size(); i++) {
            if (cells.get(i) instanceof Cell.Words(String raw)) {
                whole.append(raw);
            }
        }
        return TextRules.trimmed(whole.toString());
    }
}
