package dti.rules.frameworks;

import dti.rules.frameworks.SourceDocument.TableLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of the decision of Hà Nội (002). */
final class HanoiTables {
    static final String DOCUMENT = "002_6d81536d07bcd226.txt";
    private static final Pattern ROW = Pattern.compile("(?:(\\d+)\\. )?(\\d+)(\\.\\d+)? (.+)");
    private static final Map<String, List<String>> CLUSTERS =
            Map.of("I", List.of("1", "2", "3", "4", "5"), "II", List.of("6", "7", "8", "9"));

    private HanoiTables() {}

    /** Bảng 2: the running number, the code and the name are in one, two or three cells, the points in the last. */
    static List<PrintedNode> nodes(SourceDocument document, int first, int last) {
        var nodes = new ArrayList<PrintedNode>();
        var running = 0;
        for (var line : document.table(first, last)) {
            var row = match(line);
            var group = row.group(2);
            var isGroup = row.group(3) == null;
            if (!isGroup && Integer.parseInt(row.group(1)) != ++running) {
                throw new IllegalStateException("line " + line.number() + ": running number " + row.group(1));
            }
            var code = isGroup ? group : group + row.group(3);
            nodes.add(new PrintedNode(
                    code,
                    isGroup ? "" : group,
                    isGroup ? "group" : "indicator",
                    code,
                    row.group(4),
                    line.cells().getLast(),
                    List.of(line.number())));
        }
        return nodes;
    }

    private static Matcher match(TableLine line) {
        var front = String.join(" ", line.cells().subList(0, line.cells().size() - 1));
        var row = ROW.matcher(front.strip().replaceAll(" +", " "));
        if (!row.matches()) {
            throw new IllegalStateException("line " + line.number() + ": " + front);
        }
        return row;
    }

    /** The table of Điều 3: the third column has the counts of the departments, the fourth those of the districts. */
    static List<PrintedClaim> structure(SourceDocument document, int column) {
        return document.table(61, 72).stream().map(line -> claim(line, column)).toList();
    }

    private static PrintedClaim claim(TableLine line, int column) {
        var code = line.cell(0);
        var count = Integer.valueOf(line.cell(column).replace("^(*)", "").strip());
        var nodes = CLUSTERS.getOrDefault(code, code.isEmpty() ? List.of() : List.of(code));
        return new PrintedClaim(code, line.cell(1), Map.of("indicators", count), "", nodes, List.of(line.number()));
    }

    /**
     * Bảng 1: a row without a number belongs to the row above; directly below a repeated header it continues that row.
     */
    static List<PrintedField> fields(SourceDocument document, int first, int last) {
        var fields = new ArrayList<PrintedField>();
        var numbered = "";
        var unnumbered = 0;
        for (var line : document.table(first, last)) {
            var code = line.cell(0);
            if (code.isEmpty() && line.opensPage()) {
                fields.add(fields.removeLast().continued(line.cell(1), line.number()));
                continue;
            }
            var isNumbered = !code.isEmpty() && !code.equals("-");
            unnumbered = isNumbered ? 0 : unnumbered + 1;
            numbered = isNumbered ? code : numbered;
            var key = isNumbered ? code : numbered + ".r" + unnumbered;
            fields.add(new PrintedField(key, line.cell(1), line.cell(2), "", "", line.cell(3), List.of(line.number())));
        }
        return fields;
    }
}
