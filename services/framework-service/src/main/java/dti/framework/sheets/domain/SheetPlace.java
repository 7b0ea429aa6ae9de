package dti.framework.sheets.domain;

import dti.rules.language.Bilingual;

/**
 * A place in a sheet.
 *
 * @param pointer for programs
 * @param text for people
 */
public record SheetPlace(String pointer, Bilingual text) {

    /** A cell of the table. */
    public static SheetPlace cell(int row, int index, Column column) {
        return new SheetPlace(
                "/rows/" + row + "/" + column.field(),
                new Bilingual(
                        "Dòng " + row + ", cột " + letters(index) + " (" + column.vi() + ")",
                        "Row " + row + ", column " + letters(index) + " (" + column.en() + ")"));
    }

    /** A value of a row whose column the sheet does not have. */
    public static SheetPlace row(int row, Column column) {
        return new SheetPlace(
                "/rows/" + row + "/" + column.field(),
                new Bilingual("Dòng " + row + " (" + column.vi() + ")", "Row " + row + " (" + column.en() + ")"));
    }

    /** A cell that belongs to no column. */
    public static SheetPlace outside(int row, int index) {
        return new SheetPlace(
                "/rows/" + row + "/" + letters(index),
                new Bilingual("Dòng " + row + ", cột " + letters(index), "Row " + row + ", column " + letters(index)));
    }

    /** A value above the table. */
    public static SheetPlace title(int row, TitleField field) {
        return new SheetPlace(
                "/title/" + field.field(),
                new Bilingual(
                        "Dòng " + row + ", cột B (" + field.vi() + ")",
                        "Row " + row + ", column B (" + field.en() + ")"));
    }

    /** The place of a required value that is missing above the table. */
    public static SheetPlace missing(TitleField field) {
        return new SheetPlace(
                "/title/" + field.field(),
                new Bilingual("Phía trên bảng, “" + field.vi() + "”", "Above the table, “" + field.en() + "”"));
    }

    /** A row of the second sheet. */
    public static SheetPlace other(int row) {
        return new SheetPlace(
                "/other/" + row,
                new Bilingual(
                        "Trang “" + OtherPart.SHEET + "”, dòng " + row, "Sheet “" + OtherPart.SHEET + "”, row " + row));
    }

    /** The table as a whole. */
    public static SheetPlace table() {
        return new SheetPlace("/rows", new Bilingual("Bảng", "The table"));
    }

    /** Excel's name of a column counted from 0: A, B, … Z, AA. */
    static String letters(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
