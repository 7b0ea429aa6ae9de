package dti.rules.frameworks;

import dti.rules.frameworks.SourceDocument.TableLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The set of criteria of the commune of Thượng Lộ (001, Phụ lục 4), whose rows are split by page breaks. */
final class ThuongLoTable {
    static final String DOCUMENT = "001_15e543ef7d8fb03b.txt";
    private static final int TOTAL_LINE = 256;

    private ThuongLoTable() {}

    /** A row without a code and a name continues the row of the page before. A group's number may be printed twice. */
    static List<ThuongLoRow> rows(SourceDocument document) {
        var rows = new ArrayList<ThuongLoRow>();
        var timesPrinted = new HashMap<String, Integer>();
        var group = "";
        var indicator = "";
        for (var line : document.table(TOTAL_LINE + 1, document.lastLine())) {
            var code = line.cell(0);
            if (code.isEmpty() && line.cell(1).isEmpty()) {
                rows.add(rows.removeLast().continued(line));
            } else if (code.matches("[IVX]+")) {
                group = unique(code, timesPrinted);
                rows.add(ThuongLoRow.of(group, "", "group", line));
            } else if (code.matches("\\d+")) {
                indicator = group + "." + code;
                rows.add(ThuongLoRow.of(indicator, group, "indicator", line));
            } else {
                rows.add(ThuongLoRow.of(group + "." + code, indicator, "criterion", line));
            }
        }
        return rows;
    }

    private static String unique(String code, Map<String, Integer> timesPrinted) {
        var times = timesPrinted.merge(code, 1, Integer::sum);
        return times == 1 ? code : code + "-" + times;
    }

    static String total(SourceDocument document) {
        return document.table(TOTAL_LINE, TOTAL_LINE).getFirst().cell(2);
    }

    /** Phụ lục 1: the targets with lead and coordinating agencies; the heading has the deadline. */
    static List<PrintedPlanItem> targets(SourceDocument document) {
        var items = new ArrayList<PrintedPlanItem>();
        var heading = document.table(135, 135).getFirst();
        var section = heading.cell(0) + " " + heading.cell(1);
        for (var line : document.table(136, 150)) {
            items.add(new PrintedPlanItem(
                    "I." + line.cell(0).replace(".", ""),
                    line.cell(0),
                    section,
                    line.cell(1),
                    line.cell(2),
                    line.cell(3),
                    heading.cell(1),
                    List.of(line.number())));
        }
        return items;
    }

    /** Phụ lục 2: the documents and programmes; the column "Loại hình" has what is planned and its deadline. */
    static List<PrintedPlanItem> documents(SourceDocument document) {
        var items = new ArrayList<PrintedPlanItem>();
        var section = "";
        for (var line : document.table(158, 178)) {
            if (line.cell(1).isEmpty()) {
                section = line.cell(0);
                continue;
            }
            items.add(new PrintedPlanItem(
                    section.replaceFirst("\\..*", "") + "." + line.cell(0),
                    line.cell(0),
                    section,
                    line.cell(1),
                    line.cell(2),
                    line.cell(3),
                    line.cell(4),
                    List.of(line.number())));
        }
        return items;
    }

    /** Phụ lục 3: the projects; part A has its own sections. */
    static List<PrintedPlanItem> projects(SourceDocument document) {
        var items = new ArrayList<PrintedPlanItem>();
        var headings = new ArrayList<TableLine>();
        for (var line : document.table(188, 246)) {
            if (line.cell(0).matches("\\d+")) {
                items.add(project(headings, line));
                continue;
            }
            var isPart = line.cell(0).matches("[A-E]");
            while (headings.size() > (isPart ? 0 : 1)) {
                headings.removeLast();
            }
            headings.add(line);
        }
        return items;
    }

    private static PrintedPlanItem project(List<TableLine> headings, TableLine line) {
        var codes = headings.stream().map(heading -> heading.cell(0)).toList();
        var names = headings.stream()
                .map(heading -> heading.cell(0) + " " + heading.cell(1))
                .toList();
        return new PrintedPlanItem(
                String.join(".", codes) + "." + line.cell(0),
                line.cell(0),
                String.join(" / ", names),
                line.cell(1),
                line.cell(2),
                "",
                line.cell(3),
                List.of(line.number()));
    }
}
