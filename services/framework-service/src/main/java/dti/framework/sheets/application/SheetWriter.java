package dti.framework.sheets.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dti.framework.sheets.domain.Column;
import dti.framework.sheets.domain.OtherPart;
import dti.framework.sheets.domain.TitleField;
import dti.rules.framework.Framework;
import dti.rules.framework.FrameworkWriter;
import dti.rules.framework.Node;
import dti.workbook.EscapedText;
import dti.workbook.Printing;
import dti.workbook.ReproducibleWorkbook;
import dti.workbook.WorkbookLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a framework as a workbook, from which {@link SheetReader} reads an equal framework. The same framework gives
 * the same bytes.
 */
final class SheetWriter {

    /** The name of the sheet with the table. */
    static final String TABLE = "Bộ chỉ số";

    private static final Map<Column, Integer> WIDTHS = new EnumMap<>(Map.of(
            Column.CODE,
            16,
            Column.NAME,
            80,
            Column.NOTE,
            24,
            Column.GUIDANCE,
            40,
            Column.EVIDENCE,
            40,
            Column.RULE,
            60));

    private static final int WIDTH = 14;

    private final ObjectMapper json;

    SheetWriter(ObjectMapper json) {
        this.json = json;
    }

    byte[] write(Framework framework) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "DTI", "1.0")) {
            Map<String, Object> document = FrameworkWriter.write(framework);
            try (Worksheet sheet = book.newWorksheet(TABLE)) {
                writeTable(sheet, framework, document);
            }
            try (Worksheet sheet = book.newWorksheet(OtherPart.SHEET)) {
                writeOther(sheet, document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook cannot be written to memory", e);
        }
        return ReproducibleWorkbook.zip(bytes.toByteArray());
    }

    private void writeTable(Worksheet sheet, Framework framework, Map<String, Object> document) {
        int row = writeTitle(sheet, FrameworkCells.title(framework, this::text)) + 1;
        for (Column column : Column.values()) {
            sheet.value(row, column.ordinal(), column.vi());
            sheet.style(row, column.ordinal())
                    .bold()
                    .wrapText(true)
                    .fillColor("DDEBF7")
                    .set();
            sheet.width(column.ordinal(), WIDTHS.getOrDefault(column, WIDTH));
        }
        Printing.inParts(sheet, row);
        if (document.get("declaredMax") instanceof Number total) {
            row++;
            sheet.value(row, Column.NAME.ordinal(), "Tổng cộng");
            sheet.value(row, Column.MAXIMUM.ordinal(), total);
            bold(sheet, row);
        }
        Set<String> parents = framework.nodes().stream()
                .map(Node::parent)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (Node node : framework.nodes()) {
            row++;
            boolean isLeaf = !parents.contains(node.key());
            writeNode(sheet, row, FrameworkCells.node(node, isLeaf, this::text));
            if (!isLeaf) {
                bold(sheet, row);
            }
        }
    }

    private static int writeTitle(Worksheet sheet, Map<TitleField, Object> title) {
        int row = 0;
        for (TitleField field : TitleField.values()) {
            Object value = title.get(field);
            if (value != null) {
                sheet.value(row, 0, field.vi());
                put(sheet, row, 1, value);
                row++;
            }
        }
        return row;
    }

    private static void writeNode(Worksheet sheet, int row, Map<Column, Object> cells) {
        cells.forEach((column, value) -> put(sheet, row, column.ordinal(), value));
        sheet.style(row, Column.CODE.ordinal()).format("@").set();
        sheet.style(row, Column.NAME.ordinal()).wrapText(true).set();
    }

    private static void bold(Worksheet sheet, int row) {
        sheet.range(row, 0, row, Column.MAXIMUM.ordinal()).style().bold().set();
    }

    private void writeOther(Worksheet sheet, Map<String, Object> document) {
        sheet.value(0, 0, "Mục");
        sheet.value(0, 1, "Nội dung (JSON)");
        sheet.width(1, 120);
        Printing.inParts(sheet, 0);
        int row = 0;
        for (String field : OtherPart.FIELDS) {
            List<?> items = document.get(field) instanceof List<?> list ? list : List.of();
            for (Object item : items) {
                row++;
                sheet.value(row, 0, field);
                put(sheet, row, 1, text(item));
            }
        }
    }

    /** Writes a value. A text that is longer than a cell continues in the cells to the right. */
    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
            return;
        }
        String rest = value.toString();
        for (int at = column; !rest.isEmpty(); at++) {
            int end = Math.min(rest.length(), WorkbookLimits.CELL_LENGTH_MAX);
            end -= end < rest.length() && Character.isHighSurrogate(rest.charAt(end - 1)) ? 1 : 0;
            sheet.value(row, at, EscapedText.written(rest.substring(0, end)));
            rest = rest.substring(end);
        }
    }

    private String text(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a part of a framework cannot be written as JSON", e);
        }
    }
}
