package dti.rules.frameworks;

import dti.rules.frameworks.SourceDocument.TableLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class TinhSo2022Test extends TranscriptionContract {
    /** The line of each group (nhóm), by its first indicator; the detailed table does not print the groups. */
    private static final Map<String, Integer> GROUPS = Map.of("1", 14, "6", 20);

    TinhSo2022Test() {
        super("tinh-so-2022", "004_b9c41333cddc8e0b.txt");
    }

    @Override
    List<PrintedNode> printedNodes() {
        var nodes = new ArrayList<PrintedNode>();
        var group = "";
        for (var line : document.table(33, 83)) {
            var code = line.cell(0);
            if (code.isEmpty()) {
                nodes.add(nodes.removeLast().continued(line.cell(1), line.number()));
                continue;
            }
            if (GROUPS.containsKey(code)) {
                var heading = document.table(GROUPS.get(code), GROUPS.get(code)).getFirst();
                group = heading.cell(0);
                nodes.add(node(heading, "", "group"));
            }
            var dot = code.indexOf('.');
            nodes.add(dot < 0 ? node(line, group, "indicator") : node(line, code.substring(0, dot), "criterion"));
        }
        return nodes;
    }

    private static PrintedNode node(TableLine line, String parent, String kind) {
        var code = line.cell(0);
        return new PrintedNode(code, parent, kind, code, line.cell(1), line.cell(2), List.of(line.number()));
    }

    @Override
    String printedTotal() {
        return document.line(13).replaceAll(".*Tổng điểm \\((\\d)\\.(\\d+)\\)", "$1$2");
    }

    @Override
    int leaves() {
        return 41;
    }

    @Override
    List<PrintedClaim> printedStructure() {
        return document.table(14, 21).stream().map(TinhSo2022Test::claim).toList();
    }

    private static PrintedClaim claim(TableLine line) {
        Map<String, Integer> counts =
                line.cell(2).isEmpty() ? Map.of() : Map.of("criteria", Integer.valueOf(line.cell(2)));
        return new PrintedClaim(
                line.cell(0), line.cell(1), counts, line.cell(3), List.of(line.cell(0)), List.of(line.number()));
    }

    @Override
    List<PrintedField> printedFields() {
        return document.table(25, 31).stream()
                .map(line -> new PrintedField(line.cell(0), line.cell(1), "", "", "", "", List.of(line.number())))
                .toList();
    }
}
