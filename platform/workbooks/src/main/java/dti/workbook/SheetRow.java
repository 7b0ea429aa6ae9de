package dti.workbook;

import dti.eventsourcing.text.TextRules;
import java.util.List;

/**
 * A row that is not blank.
 *
 * @param number as Excel shows it, from 1
 * @param cells from column A on
 */
public record SheetRow(int number, List<Cell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell in a column counted from 0; blank beyond the last. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /** The text from a column on: Excel holds 32,767 characters in a cell, so a longer one goes on to the right. */
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
