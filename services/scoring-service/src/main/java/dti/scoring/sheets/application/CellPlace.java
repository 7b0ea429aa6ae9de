package dti.scoring.sheets.application;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.Text;

/**
 * The place of a cell, a row or the table in a sheet.
 *
 * @param pointer for programs: {@code /rows/17/points}, with the row as Excel counts it
 * @param text for people: row and column as Excel shows them
 */
record CellPlace(String pointer, Text text) {

    /** Returns a cell of the table. */
    static CellPlace cell(int row, int index, String field) {
        String column = letters(index);
        return new CellPlace(
                "/rows/" + row + "/" + field,
                new Text("Dòng " + row + ", cột " + column, "Row " + row + ", column " + column));
    }

    /** Returns a cell of an unknown column. */
    static CellPlace outside(int row, int index) {
        return cell(row, index, letters(index));
    }

    /** Returns a row as a whole. */
    static CellPlace row(int row) {
        return new CellPlace("/rows/" + row, new Text("Dòng " + row, "Row " + row));
    }

    static CellPlace table() {
        return new CellPlace("/rows", new Text("Bảng", "The table"));
    }

    static CellPlace title(SheetTitle title) {
        return new CellPlace(
                "/title/" + title.field(),
                new Text("Phía trên bảng, “" + title.label() + "”", "Above the table, “" + title.label() + "”"));
    }

    FieldError error(Text what) {
        return FieldError.body(pointer, new Text(text.vi() + ": " + what.vi(), text.en() + ": " + what.en()));
    }

    /** Returns Excel's name of a column counted from 0: A, B, … Z, AA. */
    private static String letters(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
