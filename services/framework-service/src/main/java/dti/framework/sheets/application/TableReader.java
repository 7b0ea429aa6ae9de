package dti.framework.sheets.application;

import dti.framework.sheets.domain.Column;
import dti.framework.sheets.domain.Entry;
import dti.framework.sheets.domain.Hierarchy;
import dti.framework.sheets.domain.Hierarchy.Placed;
import dti.framework.sheets.domain.SheetPlace;
import dti.framework.sheets.domain.Vocabulary;
import dti.rules.framework.DocumentLimits;
import dti.rules.framework.NodeKind;
import dti.workbook.Cell;
import dti.workbook.SheetRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the table: one node per row, and optionally a row for the total. */
final class TableReader {

    private static final String KINDS = "trụ cột, chỉ số chính, chỉ số thành phần, tiêu chí";

    private final TableLayout layout;
    private final CellReader cells;
    private final List<SheetRow> rows = new ArrayList<>();
    private @Nullable SheetRow totalRow;

    private TableReader(TableLayout layout, CellReader cells) {
        this.layout = layout;
        this.cells = cells;
    }

    static TableReader of(List<SheetRow> below, TableLayout layout, CellReader cells) {
        TableReader reader = new TableReader(layout, cells);
        below.forEach(reader::take);
        if (reader.rows.size() > DocumentLimits.NODES_MAX) {
            cells.faults()
                    .at(
                            SheetPlace.table(),
                            "tối đa " + DocumentLimits.NODES_MAX + " dòng",
                            "at most " + DocumentLimits.NODES_MAX + " rows");
            reader.rows.clear();
        }
        return reader;
    }

    private void take(SheetRow row) {
        layout.refuseStray(row, cells.faults());
        if (!isTotal(row)) {
            rows.add(row);
        } else if (totalRow == null) {
            totalRow = row;
        } else {
            cells.faults().at(layout.place(row.number(), Column.NAME), "dòng tổng bị lặp", "repeats the total");
        }
    }

    private boolean isTotal(SheetRow row) {
        return layout.cell(row, Column.CODE) instanceof Cell.Blank
                && layout.cell(row, Column.KEY) instanceof Cell.Blank
                && layout.cell(row, Column.NAME) instanceof Cell.Words name
                && Vocabulary.isTotal(name.text());
    }

    /** The number of a node's row in Excel. */
    int rowOf(int node) {
        return rows.get(node).number();
    }

    /** The place of the total, or the whole table where there is none. */
    SheetPlace totalPlace() {
        return totalRow == null ? SheetPlace.table() : layout.place(totalRow.number(), Column.MAXIMUM);
    }

    @Nullable
    BigDecimal total() {
        return totalRow == null ? null : cells.points(layout.cell(totalRow, Column.MAXIMUM), totalPlace());
    }

    /** The nodes of the document. */
    List<Map<String, @Nullable Object>> nodes() {
        List<Placed> placed = Hierarchy.of(rows.stream().map(this::entry).toList(), cells.faults());
        Set<String> parents =
                placed.stream().map(Placed::parent).filter(Objects::nonNull).collect(Collectors.toSet());
        List<Map<String, @Nullable Object>> nodes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean isLeaf = !parents.contains(placed.get(i).key());
            nodes.add(node(rows.get(i), placed.get(i), isLeaf));
        }
        return nodes;
    }

    private Entry entry(SheetRow row) {
        SheetPlace kind = layout.place(row.number(), Column.KIND);
        return new Entry(
                row.number(),
                text(row, Column.CODE),
                text(row, Column.KEY),
                text(row, Column.PARENT),
                cells.<NodeKind>word(layout.cell(row, Column.KIND), kind, Vocabulary::kind, KINDS));
    }

    private Map<String, @Nullable Object> node(SheetRow row, Placed placed, boolean isLeaf) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("key", placed.key());
        node.put("code", placed.code());
        node.put("parent", placed.parent());
        node.put("kind", placed.kind().wire());
        node.put("name", text(row, Column.NAME));
        new NodeCells(layout, cells, row).putInto(node, isLeaf);
        return node;
    }

    private @Nullable String text(SheetRow row, Column column) {
        return cells.text(layout.cell(row, column), layout.place(row.number(), column));
    }
}
