package dti.scoring.reports.application;

import dti.workbook.Printing;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table that grows row by row and continues on another sheet when one is full. A workbook takes one sheet at a time,
 * so a table begins with its first row and must be closed before the next table begins.
 */
final class TableSheet {

    /** Excel holds 1,048,576. 5,000 units of the largest framework have 1.3 million. */
    private static final int ROWS_MAX = 1_000_000;

    /** Longer texts occur once each, so sharing them would only fill memory. */
    private static final int SHARED_LENGTH_MAX = 300;

    /** Figures are short; the heading above them is wrapped. */
    private static final int WIDTH = 14;

    /** Columns of texts, in characters. */
    private static final Map<String, Integer> WIDTHS = Map.of(
            "Mã đơn vị", 20,
            "Đơn vị", 36,
            "Đơn vị của người quyết định", 20,
            "Chỉ số/Tiêu chí", 60,
            "Trạng thái", 20,
            "Thời điểm", 20,
            "Việc", 28,
            "Vai trò", 20,
            "Lý do", 60);

    /** The width of both columns of a table with two: a name and its value. */
    private static final int PAIR_WIDTH = 50;

    private static final int PAIR = 2;

    private final Workbook book;
    private final String name;
    private final List<String> headings;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int rows;
    private boolean closed;

    TableSheet(Workbook book, String name, List<String> headings) {
        this.book = book;
        this.name = name;
        this.headings = headings;
    }

    void row(@Nullable Object... cells) throws IOException {
        Worksheet into = sheet == null || rows > ROWS_MAX ? next() : sheet;
        for (int column = 0; column < cells.length; column++) {
            put(into, column, cells[column]);
        }
        rows++;
    }

    private void put(Worksheet into, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> into.value(rows, column, number);
            default -> text(into, column, cell.toString());
        }
    }

    /**
     * Wraps a text that is longer than its column. Otherwise it would be cut off, or make a printed page as wide as it
     * is.
     */
    private void text(Worksheet into, int column, String text) {
        if (text.length() > SHARED_LENGTH_MAX) {
            into.inlineString(rows, column, text);
        } else {
            into.value(rows, column, text);
        }
        if (text.length() > width(headings.get(column))) {
            into.style(rows, column).wrapText(true).set();
        }
    }

    private Worksheet next() throws IOException {
        finish();
        sheets++;
        Worksheet next = book.newWorksheet(sheets == 1 ? name : name + " (" + sheets + ")");
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            next.value(0, column, heading);
            next.style(0, column).bold().wrapText(true).fillColor("DDEBF7").set();
            next.width(column, width(heading));
        }
        next.freezePane(0, 1);
        Printing.across(next, 0);
        sheet = next;
        rows = 1;
        return next;
    }

    private int width(String heading) {
        return headings.size() == PAIR ? PAIR_WIDTH : WIDTHS.getOrDefault(heading, WIDTH);
    }

    /** Writes the complete rows out. */
    void flush() throws IOException {
        if (sheet != null && !closed) {
            sheet.flush();
        }
    }

    /** Ends the table. A table without rows gets its headings only. */
    void close() throws IOException {
        if (!closed) {
            if (sheet == null) {
                next();
            }
            finish();
            closed = true;
        }
    }

    private void finish() throws IOException {
        if (sheet != null) {
            sheet.close();
        }
    }
}
