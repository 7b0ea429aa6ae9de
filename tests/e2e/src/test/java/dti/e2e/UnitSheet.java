package dti.e2e;

import dti.workbook.Cell;
import dti.workbook.SheetRow;
import dti.workbook.WorkbookCells;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A unit's sheet that an officer fills in and saves with another program. */
final class UnitSheet {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String TABLE = "Phiếu tự đánh giá";
    private static final String KEY = "Khoá";
    private static final String POINTS = "Điểm tự đánh giá";

    private final Map<Integer, List<Cell>> rows = new TreeMap<>();

    private UnitSheet() {}

    static UnitSheet of(byte[] workbook) {
        UnitSheet sheet = new UnitSheet();
        rows(workbook, TABLE).forEach(row -> sheet.rows.put(row.number(), new ArrayList<>(row.cells())));
        return sheet;
    }

    /** The rows of a sheet of a workbook, read by the services' own reader. */
    static List<SheetRow> rows(byte[] workbook, String sheet) {
        try {
            return Objects.requireNonNull(WorkbookCells.read(workbook, sheet).get(sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Enters points into the row of each leaf. */
    UnitSheet points(Map<String, BigDecimal> pointsByLeaf) {
        List<Cell> headings = Objects.requireNonNull(rows.get(rowOf(KEY)));
        int column = headings.indexOf(new Cell.Words(POINTS));
        pointsByLeaf.forEach((leaf, points) -> {
            List<Cell> cells = Objects.requireNonNull(rows.get(rowOf(leaf)));
            while (cells.size() <= column) {
                cells.add(Cell.BLANK);
            }
            cells.set(column, new Cell.Figure(points));
        });
        return this;
    }

    /** The Excel row number of a leaf. */
    int rowOf(String key) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().getFirst() instanceof Cell.Words words
                        && words.text().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + key))
                .getKey();
    }

    byte[] saved() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "another", "1.0");
                Worksheet sheet = book.newWorksheet(TABLE)) {
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

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Words(String raw) -> sheet.value(row, column, raw);
            case Cell.Figure(BigDecimal value) -> sheet.value(row, column, value);
            case Cell.Flag(boolean value) -> sheet.value(row, column, value);
            case Cell.Blank _, Cell.Formula _, Cell.Broken _ -> {}
        }
    }
}
