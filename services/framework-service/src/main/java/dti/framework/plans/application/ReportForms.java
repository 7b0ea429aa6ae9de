package dti.framework.plans.application;

import dti.problem.Language;
import dti.workbook.Printing;
import dti.workbook.Reproducible;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A progress report as people file it: a workbook, or a page to print. The same report, the same bytes. */
public final class ReportForms {

    private static final int WIDTH = 18;
    private static final int NAME_WIDTH = 70;
    private static final int NAME_COLUMN = 2;

    private ReportForms() {}

    public static byte[] workbook(MadeReport made, Language language) {
        ReportTable table = ReportTable.of(made, language);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "DTI", "1.0")) {
            try (Worksheet sheet = book.newWorksheet(language == Language.VI ? "Tổng hợp" : "Owners")) {
                sheet.value(0, 0, table.title());
                sheet.style(0, 0).bold().set();
                int row = 1;
                for (String line : table.about()) {
                    sheet.value(row++, 0, line);
                }
                write(sheet, row + 1, table.owners());
                Printing.across(sheet, row + 1);
                sheet.width(0, 2 * WIDTH);
            }
            try (Worksheet sheet = book.newWorksheet(language == Language.VI ? "Chi tiết" : "Items")) {
                write(sheet, 0, table.items());
                Printing.across(sheet, 0);
                sheet.width(NAME_COLUMN, NAME_WIDTH);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook cannot be written to memory", e);
        }
        return Reproducible.zip(bytes.toByteArray());
    }

    /** A page that needs nothing from elsewhere. */
    public static String page(MadeReport made, Language language) {
        ReportTable table = ReportTable.of(made, language);
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language.tag())
                .append("\">\n<head><meta charset=\"utf-8\"><title>")
                .append(escaped(table.title()))
                .append("</title><style>")
                .append("body{font-family:serif;margin:2cm}table{border-collapse:collapse;width:100%;margin:1em 0}")
                .append("td,th{border:1px solid;padding:.2em .4em;text-align:left;vertical-align:top}")
                .append("tr{break-inside:avoid}thead{display:table-header-group}")
                .append("</style></head>\n<body>\n<h1>")
                .append(escaped(table.title()))
                .append("</h1>\n");
        table.about().forEach(line -> page.append("<p>").append(escaped(line)).append("</p>\n"));
        append(page, table.owners());
        append(page, table.items());
        return page.append("</body>\n</html>\n").toString();
    }

    private static void write(Worksheet sheet, int first, List<List<Object>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < rows.get(i).size(); column++) {
                put(sheet, first + i, column, rows.get(i).get(column));
                if (i == 0) {
                    sheet.width(column, WIDTH);
                    sheet.style(first, column)
                            .bold()
                            .wrapText(true)
                            .fillColor("DDEBF7")
                            .set();
                }
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, value.toString());
            sheet.style(row, column).wrapText(true).set();
        }
    }

    private static void append(StringBuilder page, List<List<Object>> rows) {
        page.append("<table>\n<thead>");
        append(page, rows.getFirst(), "th");
        page.append("</thead>\n<tbody>\n");
        rows.subList(1, rows.size()).forEach(row -> append(page, row, "td"));
        page.append("</tbody>\n</table>\n");
    }

    private static void append(StringBuilder page, List<Object> row, String cell) {
        page.append("<tr>");
        row.forEach(value -> page.append('<')
                .append(cell)
                .append('>')
                .append(escaped(value.toString()))
                .append("</")
                .append(cell)
                .append('>'));
        page.append("</tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
