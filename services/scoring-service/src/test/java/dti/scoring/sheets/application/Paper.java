package dti.scoring.sheets.application;

import dti.rules.rule.InputDefinition;
import dti.rules.rule.RuleSpec;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import dti.workbook.Cell;
import dti.workbook.SheetRow;
import dti.workbook.WorkbookCells;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A downloaded sheet that a person fills in and saves with another program. */
public final class Paper {

    /** A cell with a formula. */
    public record Formula(String expression) {}

    private final Map<Integer, List<Object>> rows = new HashMap<>();

    private Paper() {}

    /** Reads the sheet as it was downloaded. */
    public static Paper of(byte[] workbook) {
        Paper paper = new Paper();
        try {
            for (SheetRow row : Objects.requireNonNull(
                    WorkbookCells.read(workbook, SheetWriter.TABLE).get(SheetWriter.TABLE))) {
                paper.rows.put(row.number(), new ArrayList<>(row.cells()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paper;
    }

    /** Types into a cell of a leaf's row, under a heading; an empty text empties it. */
    public Paper type(String key, String heading, Object value) {
        put(rowOf(key), column(heading), value);
        return this;
    }

    /** Types into the title, right of its name. */
    public Paper title(String name, Object value) {
        int row = rows.entrySet().stream()
                .filter(each -> word(each.getValue(), 0).equals(name))
                .findFirst()
                .orElseThrow()
                .getKey();
        put(row, 1, value);
        return this;
    }

    /** Types in an entry as a person does: numbers as numbers, the rest as words, and no fraction without a comma. */
    public void fill(ScoredFramework framework, Entry entry) {
        RuleSpec rule = framework.rule(entry.leaf());
        if (entry.points() != null) {
            type(entry.leaf(), "Điểm tự đánh giá", entry.points());
        }
        List<InputDefinition> figures = entry.inputs() == null ? List.of() : rule.inputs();
        for (int i = 0; i < figures.size(); i++) {
            InputDefinition figure = figures.get(i);
            Object value = Objects.requireNonNull(entry.inputs()).get(figure.name());
            Cell shown = DisplayedValues.figure(figure, Choices.of(rule, figure), value);
            if ("1/3".equals(value)) {
                shown = new Cell.Words("0,3333");
                Objects.requireNonNull(entry.inputs()).put(figure.name(), new BigDecimal("0.3333"));
            }
            type(entry.leaf(), "Giá trị " + (i + 1), shown);
        }
        if (entry.note() != null) {
            type(entry.leaf(), "Ghi chú", new Cell.Words(entry.note()));
        }
    }

    /** Deletes a leaf's row. */
    public Paper without(String key) {
        rows.remove(rowOf(key));
        return this;
    }

    /** Returns the number of a leaf's row, as Excel counts it. */
    public int rowOf(String key) {
        return rows.entrySet().stream()
                .filter(row ->
                        row.getKey() > headings() && word(row.getValue(), 0).equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + key))
                .getKey();
    }

    /** Returns the text of a cell of a leaf's row. */
    public String says(String key, String heading) {
        return word(Objects.requireNonNull(rows.get(rowOf(key))), column(heading));
    }

    private int headings() {
        return rows.entrySet().stream()
                .filter(row -> word(row.getValue(), 0).equals("Khoá"))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private int column(String heading) {
        List<Object> cells = Objects.requireNonNull(rows.get(headings()));
        for (int i = 0; i < cells.size(); i++) {
            if (word(cells, i).equals(heading)) {
                return i;
            }
        }
        throw new AssertionError("no column " + heading);
    }

    private static String word(List<Object> cells, int index) {
        Object cell = index < cells.size() ? cells.get(index) : Cell.BLANK;
        return switch (cell) {
            case Cell.Words words -> words.text();
            case Cell.Figure(var number) -> number.toPlainString();
            case Cell.Blank _ -> "";
            default -> cell.toString();
        };
    }

    private void put(int row, int column, Object value) {
        List<Object> cells = Objects.requireNonNull(rows.get(row));
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        cells.set(column, value);
    }

    /** Returns the workbook as the other program writes it. */
    public byte[] saved() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "another", "1.0");
                Worksheet sheet = book.newWorksheet(SheetWriter.TABLE)) {
            rows.forEach((row, cells) -> {
                for (int column = 0; column < cells.size(); column++) {
                    write(sheet, row - 1, column, cells.get(column));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case Cell.Words(String raw) -> sheet.value(row, column, raw);
            case Cell.Figure(var number) -> sheet.value(row, column, number);
            case Cell.Flag(boolean holds) -> sheet.value(row, column, holds);
            case Number number -> sheet.value(row, column, number);
            case Boolean holds -> sheet.value(row, column, holds);
            case String text when !text.isEmpty() -> sheet.value(row, column, text);
            case Formula(String expression) -> sheet.formula(row, column, expression);
            default -> {}
        }
    }
}
