package dti.framework.plans.application;

import dti.framework.plans.application.ReportTable.Part;
import dti.runtime.problem.Language;
import dti.workbook.Printing;
import dti.workbook.ReproducibleWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a progress report as a workbook that can be printed and filed. The same report gives the same bytes. */
public final class ReportWorkbook {

    /** The widths of the columns, in characters. */
    private static final int[] OWNERS = {40, 12, 14, 14, 14, 14, 12, 16};

    private static final int[] ITEMS = {20, 16, 30, 54, 20, 12, 12, 10, 12, 18, 20};

    private static final int TITLE_SIZE = 14;

    /** The width of a letter of the title, in the letters that a column's width is counted in. */
    private static final double TITLE_WIDER = 1.25;

    /** The width of a bold letter of the headings, in the same letters. */
    private static final double HEADING_WIDER = 1.2;

    private static final double LINE_POINTS = 15;

    private ReportWorkbook() {}

    public static byte[] of(GeneratedReport made, Language language) {
        ReportTable table = ReportTable.of(made, language);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "DTI", "1.0")) {
            write(book, table, table.owners(), OWNERS);
            write(book, table, table.items(), ITEMS);
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook cannot be written to memory", e);
        }
        return ReproducibleWorkbook.zip(bytes.toByteArray());
    }

    /** Writes a sheet with the title of the report, because a printed sheet may be read alone. */
    private static void write(Workbook book, ReportTable table, Part part, int[] widths) throws IOException {
        try (Worksheet sheet = book.newWorksheet(part.name())) {
            for (int column = 0; column < widths.length; column++) {
                sheet.width(column, widths[column]);
            }
            int characters = Arrays.stream(widths).sum();
            int row = 0;
            for (String line : lines(table.title(), (int) (characters / TITLE_WIDER))) {
                sheet.value(row, 0, line);
                sheet.style(row++, 0).bold().fontSize(TITLE_SIZE).set();
            }
            for (String text : table.about()) {
                for (String line : lines(text, characters)) {
                    sheet.value(row++, 0, line);
                }
            }
            int headings = row + 1;
            rows(sheet, headings, part, widths);
            sheet.freezePane(0, headings + 1);
            sheet.footer("&P / &N", Position.CENTER);
            Printing.across(sheet, headings);
        }
    }

    /** Breaks a text between words. Text across a table has no cell of its own width, so no program breaks it. */
    static List<String> lines(String text, int charactersMax) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > charactersMax) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static void rows(Worksheet sheet, int first, Part part, int[] widths) {
        List<List<Object>> rows = part.rows();
        for (int i = 0; i < rows.size(); i++) {
            boolean heading = i == 0;
            boolean total = part.totalled() && i == rows.size() - 1;
            int lines = 1;
            for (int column = 0; column < widths.length; column++) {
                Object value = rows.get(i).get(column);
                StyleSetter style = put(sheet, first + i, column, value)
                        .borderStyle(BorderStyle.THIN)
                        .verticalAlignment(heading ? "center" : "top");
                if (heading) {
                    style.horizontalAlignment("center").fillColor("DDEBF7");
                }
                if (heading || total) {
                    style.bold();
                }
                style.set();
                int room = heading ? (int) (widths[column] / HEADING_WIDER) : widths[column];
                lines = Math.max(lines, lines(ReportTable.shown(value), room).size());
            }
            // Without a height, some programs show and print only one line of a text that needs five.
            sheet.rowHeight(first + i, LINE_POINTS * lines);
        }
    }

    private static StyleSetter put(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case LocalDate day -> sheet.value(row, column, day);
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, value.toString());
        }
        StyleSetter style = sheet.style(row, column).wrapText(true);
        return switch (value) {
            case LocalDate _ -> style.format("dd/mm/yyyy").horizontalAlignment("center");
            case BigDecimal decimal when decimal.scale() > 0 -> style.format("0." + "0".repeat(decimal.scale()));
            default -> style;
        };
    }
}
