package dti.scoring.reports.application;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table that grows row by row and goes on to another sheet where one is full. A workbook takes in one sheet at a time, so it
 * begins with its first row and must be closed before the next table begins.
 */
final class TableSheet {

    /** Excel holds 1,048,576. 5,000 units of the largest framework have 1.3 million. */
    private static final int ROWS_MAX = 1_000_000;

    /** Longer texts are told once each, so keeping them for a second use would only fill memory. */
    private static final int SHARED_LENGTH_MAX = 300;

    private static final int WIDTH_MAX = 60;
    private static final int WIDTH_MIN = 14;
    private static final int LONG_HEADING = 15;

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
            case String text when text.length() > SHARED_LENGTH_MAX -> into.inlineString(rows, column, text);
            default -> into.value(rows, column, cell.toString());
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
            next.width(column, heading.length() > LONG_HEADING || column == 1 ? width(heading) : WIDTH_MIN);
        }
        next.freezePane(0, 1);
        sheet = next;
        rows = 1;
        return next;
    }

    private static int width(String heading) {
        return Math.min(WIDTH_MAX, Math.max(30, heading.length()));
    }

    /** Writes out what is complete. */
    void flush() throws IOException {
        if (sheet != null && !closed) {
            sheet.flush();
        }
    }

    /** Ends the table; a table without rows is its headings. */
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
