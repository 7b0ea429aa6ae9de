package dti.framework.sheets.application;

import dti.framework.sheets.domain.Column;
import dti.framework.sheets.domain.SheetPlace;
import dti.framework.sheets.domain.Vocabulary;
import dti.workbook.Cell;
import dti.workbook.SheetRow;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one node other than its place and name. */
final class NodeCells {

    private static final Map<String, Object> MANUAL = Map.of("kind", "manual");
    private static final Set<String> RULE_FIELDS = Set.of("rule", "readings");
    private static final String YES_NO = "có, không";

    private final TableLayout layout;
    private final CellReader cells;
    private final SheetRow row;

    NodeCells(TableLayout layout, CellReader cells, SheetRow row) {
        this.layout = layout;
        this.cells = cells;
        this.row = row;
    }

    /** Adds the fields to the node. A leaf with a blank rule is scored by hand, which almost every document means. */
    void putInto(Map<String, @Nullable Object> node, boolean isLeaf) {
        putMaximum(node);
        node.put("line", cells.points(cell(Column.LINE), place(Column.LINE)));
        node.put("lines", lines());
        node.put("declaredCounts", json(Column.COUNTS));
        node.put("appliesTo", groups());
        node.put("deadline", text(Column.DEADLINE));
        node.put("guidance", text(Column.GUIDANCE));
        node.put("evidence", evidence());
        node.put("suppliedBy", text(Column.SUPPLIED_BY));
        node.put("lead", text(Column.LEAD));
        node.put("coordinating", text(Column.COORDINATING));
        node.put("reported", text(Column.REPORTED));
        node.put("note", text(Column.NOTE));
        putRule(node, isLeaf);
    }

    /** Reads the maximum. A print that is more than a number is kept beside the number: {@code (10)} is 10. */
    private void putMaximum(Map<String, @Nullable Object> node) {
        boolean hasValue = !(cell(Column.VALUE) instanceof Cell.Blank);
        if (hasValue && cell(Column.MAXIMUM) instanceof Cell.Words print) {
            node.put("declaredMaxText", print.text());
            node.put("declaredMax", value());
            return;
        }
        BigDecimal points = cells.points(cell(Column.MAXIMUM), place(Column.MAXIMUM));
        node.put("declaredMax", points);
        if (cell(Column.MAXIMUM) instanceof Cell.Words print
                && points != null
                && Vocabulary.points(print.text()).isEmpty()) {
            node.put("declaredMaxText", print.text());
        }
        if (hasValue && !equal(points, value())) {
            cells.refuse(place(Column.VALUE), "khác với cột “Điểm tối đa”", "differs from the column Maximum");
        }
    }

    private @Nullable BigDecimal value() {
        Cell value = cell(Column.VALUE);
        boolean isNothing = value instanceof Cell.Words words && Vocabulary.isNothing(words.text());
        return isNothing ? null : cells.points(value, place(Column.VALUE));
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private @Nullable List<BigDecimal> lines() {
        String text = text(Column.LINES);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,7}(\\s*,\\s*\\d{1,7})*")) {
            return cells.refuse(
                    place(Column.LINES), "phải là các số dòng, ví dụ 12, 14", "must be lines such as 12, 14");
        }
        return Arrays.stream(text.split("\\s*,\\s*")).map(BigDecimal::new).toList();
    }

    private @Nullable Map<String, Object> groups() {
        String text = text(Column.GROUPS);
        return text == null ? null : Map.of("groups", Arrays.asList(text.split("\\s*,\\s*")));
    }

    private @Nullable Map<String, @Nullable Object> evidence() {
        String text = text(Column.EVIDENCE);
        Boolean signed = cells.word(cell(Column.SIGNED), place(Column.SIGNED), Vocabulary::yesOrNo, YES_NO);
        if (text == null && signed == null) {
            return null;
        }
        Map<String, @Nullable Object> evidence = new LinkedHashMap<>();
        evidence.put("text", text);
        evidence.put("signed", signed);
        return evidence;
    }

    private void putRule(Map<String, @Nullable Object> node, boolean isLeaf) {
        if (cell(Column.RULE) instanceof Cell.Blank) {
            node.put("rule", isLeaf ? MANUAL : null);
            return;
        }
        Object written = json(Column.RULE);
        if (written instanceof Map<?, ?> fields && RULE_FIELDS.containsAll(fields.keySet())) {
            node.put("rule", fields.get("rule"));
            node.put("readings", fields.get("readings"));
        } else if (written != null) {
            cells.refuse(
                    place(Column.RULE),
                    "phải có dạng {\"rule\": {…}, \"readings\": […]}",
                    "must have the form {\"rule\": {…}, \"readings\": […]}");
        }
    }

    private @Nullable Object json(Column column) {
        return switch (cell(column)) {
            case Cell.Blank _ -> null;
            case Cell.Words words ->
                cells.json(column == Column.RULE ? layout.joined(row, column) : words.text(), place(column));
            case Cell.Formula _ -> cells.formula(place(column));
            case Cell.Broken _ -> cells.broken(place(column));
            case Cell.Figure _, Cell.Flag _ -> cells.refuse(place(column), "phải là JSON", "must be JSON");
        };
    }

    private @Nullable String text(Column column) {
        return cells.text(cell(column), place(column));
    }

    private Cell cell(Column column) {
        return layout.cell(row, column);
    }

    private SheetPlace place(Column column) {
        return layout.place(row.number(), column);
    }
}
