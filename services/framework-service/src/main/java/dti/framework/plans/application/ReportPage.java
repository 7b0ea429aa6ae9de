package dti.framework.plans.application;

import dti.runtime.problem.Language;
import java.util.List;

/** Writes a progress report as an HTML page to print, which loads nothing else. The same report gives the same page. */
public final class ReportPage {

    private ReportPage() {}

    public static String of(GeneratedReport made, Language language) {
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
        append(page, table.owners().rows());
        append(page, table.items().rows());
        return page.append("</body>\n</html>\n").toString();
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
                .append(escaped(ReportTable.shown(value)))
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
