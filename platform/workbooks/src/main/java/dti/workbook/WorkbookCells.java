package dti.workbook;

import dti.eventsourcing.text.TextRules;
import dti.workbook.WorkbookTextException.RefusedCell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a workbook after {@link WorkbookGuard} has checked it. */
public final class WorkbookCells {

    /** Excel displays 15 significant digits and stores 2.3 as 2.2999999999999998. */
    private static final MathContext DISPLAYED = new MathContext(15);

    /**
     * The largest absolute scale of a number. A number of points or lines has at most 7 digits before the point and 2
     * after it.
     */
    private static final int MAGNITUDE_MAX = 30;

    /** The maximum number of refused cells reported. A longer list does not help the user. */
    private static final int REFUSED_MAX = 50;

    private final List<RefusedCell> refused = new ArrayList<>();
    private long textLength;

    private WorkbookCells() {}

    /**
     * Returns the rows that are not blank, by sheet.
     *
     * @param main the required sheet; the first sheet when none has this name
     * @param others optional sheets; a missing one has no rows
     * @throws WorkbookLimitException when the workbook exceeds a limit
     * @throws WorkbookTextException when cells of these sheets contain refused texts
     * @throws IOException when the bytes are not a workbook
     */
    public static Map<String, List<SheetRow>> read(byte[] workbook, String main, String... others) throws IOException {
        byte[] checked = WorkbookGuard.checked(workbook);
        WorkbookCells cells = new WorkbookCells();
        Map<String, List<SheetRow>> sheets = new HashMap<>();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(checked), new ReadingOptions(false, true))) {
            sheets.put(main, cells.rows(book.findSheet(main).orElseGet(book::getFirstSheet)));
            for (String name : others) {
                Optional<Sheet> other = book.findSheet(name);
                sheets.put(name, other.isPresent() ? cells.rows(other.get()) : List.of());
            }
            if (!cells.refused.isEmpty()) {
                throw new WorkbookTextException(cells.refused);
            }
            return sheets;
        } catch (RuntimeException notAWorkbook) {
            // The library reports a malformed workbook by unchecked exceptions of many kinds, for example for a missing
            // part or an attribute that is not a number.
            throw new IOException("not a workbook", notAWorkbook);
        }
    }

    private List<SheetRow> rows(Sheet sheet) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            // The library numbers rows without a number itself, from 0.
            int unnumbered = 0;
            Iterator<Row> each = stream.iterator();
            while (each.hasNext()) {
                Row row = each.next();
                unnumbered = Math.max(unnumbered, 1 - row.getRowNum());
                int number = row.getRowNum() + unnumbered;
                List<Cell> cells = cells(row);
                refuseTexts(sheet.getName(), number, cells);
                if (!cells.isEmpty()) {
                    rows.add(new SheetRow(number, cells));
                }
            }
        }
        return rows;
    }

    private void refuseTexts(String sheet, int row, List<Cell> cells) {
        for (int i = 0; i < cells.size() && refused.size() < REFUSED_MAX; i++) {
            int column = i;
            if (cells.get(i) instanceof Cell.Words(String raw)) {
                TextRules.fault(raw, WorkbookLimits.CELL_LENGTH_MAX)
                        .ifPresent(fault -> refused.add(new RefusedCell(sheet, row, column, fault)));
            }
        }
    }

    private List<Cell> cells(Row row) throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = cell(row.getOptionalCell(i).orElse(null));
            if (!(cell instanceof Cell.Blank)) {
                while (cells.size() < i) {
                    cells.add(Cell.BLANK);
                }
                cells.add(cell);
            }
        }
        return cells;
    }

    private Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) throws IOException {
        if (cell == null) {
            return Cell.BLANK;
        }
        return switch (cell.getType()) {
            case EMPTY -> Cell.BLANK;
            case STRING -> words(cell.getText());
            case NUMBER -> figure(cell.asNumber());
            case BOOLEAN -> new Cell.Flag(cell.asBoolean());
            case FORMULA -> formula(cell);
            case ERROR -> new Cell.Broken();
        };
    }

    /**
     * Some writers store the result of a formula as a text without the formula. LibreOffice writes booleans as
     * formulas.
     */
    private Cell formula(org.dhatim.fastexcel.reader.Cell cell) throws IOException {
        String formula = cell.getFormula();
        if (formula == null || formula.isEmpty()) {
            return words(String.valueOf(Objects.requireNonNullElse(cell.getRawValue(), "")));
        }
        return switch (formula.strip()) {
            case "TRUE()" -> new Cell.Flag(true);
            case "FALSE()" -> new Cell.Flag(false);
            default -> new Cell.Formula();
        };
    }

    private Cell words(String written) throws IOException {
        String text = EscapedText.read(written);
        textLength += text.length();
        if (textLength > WorkbookLimits.TEXT_LENGTH_MAX) {
            throw WorkbookGuard.over(
                    "Văn bản của cả tệp tối đa " + WorkbookLimits.TEXT_LENGTH_MAX + " ký tự.",
                    "The texts of the whole file may have at most " + WorkbookLimits.TEXT_LENGTH_MAX + " characters.");
        }
        return TextRules.trimmed(text).isEmpty() ? Cell.BLANK : new Cell.Words(TextRules.normal(text));
    }

    private static Cell figure(BigDecimal number) {
        BigDecimal displayed = number.round(DISPLAYED).stripTrailingZeros();
        return Math.abs((long) displayed.scale()) > MAGNITUDE_MAX ? new Cell.Broken() : new Cell.Figure(displayed);
    }
}
