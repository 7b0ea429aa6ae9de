package dti.framework.sheets.application;

import dti.framework.sheets.domain.Column;
import dti.framework.sheets.domain.Faults;
import dti.framework.sheets.domain.SheetPlace;
import dti.workbook.Cell;
import dti.workbook.SheetRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a sheet, found by the row of headings. */
final class TableLayout {

    private final Map<Column, Integer> indexes = new EnumMap<>(Column.class);

    private TableLayout() {}

    /** The row of headings: the first row with the headings of the three required columns. */
    static Optional<SheetRow> headings(List<SheetRow> rows) {
        return rows.stream()
                .filter(row -> Column.REQUIRED.stream().allMatch(column -> heads(row, column)))
                .findFirst();
    }

    private static boolean heads(SheetRow row, Column column) {
        return row.cells().stream()
                .anyMatch(cell -> cell instanceof Cell.Words words
                        && Column.headed(words.text()).equals(Optional.of(column)));
    }

    /** Reads the headings. An unknown or repeated heading is a fault, so that no column is skipped silently. */
    static TableLayout of(SheetRow headings, Faults faults) {
        TableLayout layout = new TableLayout();
        for (int i = 0; i < headings.cells().size(); i++) {
            Cell cell = headings.cell(i);
            Optional<Column> column = cell instanceof Cell.Words words ? Column.headed(words.text()) : Optional.empty();
            SheetPlace place = SheetPlace.outside(headings.number(), i);
            if (column.isEmpty()) {
                if (!(cell instanceof Cell.Blank)) {
                    faults.at(place, "tiêu đề cột không được biết", "is not a known heading");
                }
            } else if (layout.indexes.putIfAbsent(column.get(), i) != null) {
                faults.at(place, "tiêu đề cột bị lặp", "repeats a heading");
            }
        }
        return layout;
    }

    boolean has(Column column) {
        return indexes.containsKey(column);
    }

    Cell cell(SheetRow row, Column column) {
        return row.cell(index(column));
    }

    String joined(SheetRow row, Column column) {
        return has(column) ? row.joined(index(column)) : "";
    }

    SheetPlace place(int row, Column column) {
        return has(column) ? SheetPlace.cell(row, index(column), column) : SheetPlace.row(row, column);
    }

    /**
     * Refuses values in columns without a heading. To the right of the rules such columns are allowed, because long
     * rules continue there.
     */
    void refuseStray(SheetRow row, Faults faults) {
        int end = has(Column.RULE)
                ? Math.min(index(Column.RULE), row.cells().size())
                : row.cells().size();
        for (int i = 0; i < end; i++) {
            if (!indexes.containsValue(i) && !(row.cell(i) instanceof Cell.Blank)) {
                faults.at(SheetPlace.outside(row.number(), i), "cột không có tiêu đề", "stands under no heading");
            }
        }
    }

    private int index(Column column) {
        return indexes.getOrDefault(column, -1);
    }
}
