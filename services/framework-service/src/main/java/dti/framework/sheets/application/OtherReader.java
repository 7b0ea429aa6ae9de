package dti.framework.sheets.application;

import dti.framework.sheets.domain.OtherPart;
import dti.framework.sheets.domain.SheetPlace;
import dti.workbook.Cell;
import dti.workbook.SheetRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the second sheet: one item per row below the headings. */
final class OtherReader {

    private final CellReader cells;
    private final Map<String, List<Object>> items = new LinkedHashMap<>();
    private final Map<String, List<Integer>> rows = new LinkedHashMap<>();

    private OtherReader(CellReader cells) {
        this.cells = cells;
    }

    static OtherReader of(List<SheetRow> sheet, CellReader cells) {
        OtherReader reader = new OtherReader(cells);
        sheet.stream().skip(1).forEach(reader::take);
        return reader;
    }

    private void take(SheetRow row) {
        SheetPlace place = SheetPlace.other(row.number());
        String field = cells.text(row.cell(0), place);
        if (field == null || !OtherPart.FIELDS.contains(field)) {
            String known = String.join(", ", OtherPart.FIELDS);
            cells.refuse(place, "cột A phải là: " + known, "column A must be one of: " + known);
            return;
        }
        Object item = row.cell(1) instanceof Cell.Words ? cells.json(row.joined(1), place) : null;
        if (item == null) {
            cells.refuse(place, "cột B phải là JSON", "column B must be JSON");
            return;
        }
        items.computeIfAbsent(field, _ -> new ArrayList<>()).add(item);
        rows.computeIfAbsent(field, _ -> new ArrayList<>()).add(row.number());
    }

    /** The lists of the document. */
    Map<String, List<Object>> items() {
        return items;
    }

    /** The place of an item in the sheet. */
    SheetPlace place(String field, int item) {
        return SheetPlace.other(rows.getOrDefault(field, List.of(1)).get(item));
    }
}
