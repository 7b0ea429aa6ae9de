package dti.scoring.sheets.application;

import dti.workbook.Cell;
import dti.workbook.SheetRow;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the columns of a sheet by the row of headings. Columns with other headings are the unit's own, and are ignored.
 */
final class SheetLayout {

    /** The columns that a sheet must have. */
    private static final List<SheetColumn> REQUIRED =
            List.of(SheetColumn.KEY, SheetColumn.MAXIMUM, SheetColumn.POINTS, SheetColumn.NOTE);

    private final Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
    private final Map<Integer, Integer> values = new HashMap<>();

    private SheetLayout() {}

    static String required() {
        return REQUIRED.stream().map(SheetColumn::heading).collect(Collectors.joining(", "));
    }

    static boolean heads(SheetRow row) {
        return REQUIRED.stream()
                .allMatch(column -> row.cells().stream()
                        .anyMatch(cell -> cell instanceof Cell.Words words
                                && SheetColumn.headed(words.text()).equals(Optional.of(column))));
    }

    static SheetLayout of(SheetRow headings, int figures, SheetFaults faults) {
        SheetLayout layout = new SheetLayout();
        for (int i = 0; i < headings.cells().size(); i++) {
            if (headings.cell(i) instanceof Cell.Words words && !layout.take(words.text(), i, figures)) {
                faults.at(CellPlace.cell(headings.number(), i, "heading"), "tiêu đề cột bị lặp.", "repeats a heading.");
            }
        }
        for (int figure = 0; figure < figures; figure++) {
            if (!layout.values.containsKey(figure)) {
                String heading = SheetColumn.valueHeading(figure);
                faults.at(CellPlace.table(), "thiếu cột “" + heading + "”.", "lacks the column “" + heading + "”.");
            }
        }
        return layout;
    }

    /** Returns false where the heading occurs a second time. */
    private boolean take(String heading, int index, int figures) {
        Optional<SheetColumn> column = SheetColumn.headed(heading);
        if (column.isPresent()) {
            return columns.putIfAbsent(column.get(), index) == null;
        }
        for (int figure = 0; figure < figures; figure++) {
            if (heading.equalsIgnoreCase(SheetColumn.valueHeading(figure))) {
                return values.putIfAbsent(figure, index) == null;
            }
        }
        return true;
    }

    Cell cell(SheetRow row, SheetColumn column) {
        return row.cell(columns.getOrDefault(column, -1));
    }

    Cell value(SheetRow row, int figure) {
        return row.cell(values.getOrDefault(figure, -1));
    }

    /** Returns the number of value columns. */
    int figures() {
        return values.size();
    }

    boolean hasInput(SheetRow row) {
        boolean entered = !(cell(row, SheetColumn.POINTS) instanceof Cell.Blank)
                || !(cell(row, SheetColumn.NOTE) instanceof Cell.Blank);
        return entered || values.keySet().stream().anyMatch(figure -> !(value(row, figure) instanceof Cell.Blank));
    }

    CellPlace place(SheetRow row, SheetColumn column) {
        return CellPlace.cell(row.number(), columns.getOrDefault(column, 0), column.field());
    }

    /** @param field the figure's name in pointers */
    CellPlace valuePlace(SheetRow row, int figure, String field) {
        return CellPlace.cell(row.number(), values.getOrDefault(figure, 0), field);
    }
}
