package dti.rules.frameworks;

import dti.rules.frameworks.SourceDocument.TableLine;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row of 001's table: STT, name, maximum, deadline, guidance, evidence, note.
 *
 * @param ruleLines the lines of the rule, which is the second half of its guidance
 */
record ThuongLoRow(
        String key, String parent, String kind, List<String> cells, List<Integer> lines, List<Integer> ruleLines) {
    private static final int GUIDANCE = 4;
    private static final String RULE = "2. Điều kiện đảm bảo";

    static ThuongLoRow of(String key, String parent, String kind, TableLine line) {
        var cells = IntStream.range(0, 7)
                .mapToObj(column -> plain(line.cell(column)))
                .toList();
        var lines = List.of(line.number());
        return new ThuongLoRow(
                key, parent, kind, cells, lines, cells.get(GUIDANCE).contains(RULE) ? lines : List.of());
    }

    /** The row with each cell continued by the cell of this line below it. */
    ThuongLoRow continued(TableLine line) {
        var joined = IntStream.range(0, cells.size())
                .mapToObj(column -> (cells.get(column) + " " + plain(line.cell(column))).strip())
                .toList();
        var number = Stream.of(line.number());
        var allRuleLines = joined.get(GUIDANCE).contains(RULE)
                ? Stream.concat(ruleLines.stream(), Stream.of(line.number())).toList()
                : ruleLines;
        return new ThuongLoRow(
                key, parent, kind, joined, Stream.concat(lines.stream(), number).toList(), allRuleLines);
    }

    /** The text of a cell without the markup of the scan around paragraphs, lists and links. */
    private static String plain(String cell) {
        return cell.replaceAll("</?(p|ul|li)( [^>]*)?>", " ")
                .replaceAll("</?a( [^>]*)?>", "")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    PrintedNode node() {
        return new PrintedNode(key, parent, kind, cells.getFirst(), cells.get(1), cells.get(2), lines);
    }

    /** The columns beside name and maximum. The guidance ends where the rule begins. */
    Beside beside() {
        var cell = cells.get(GUIDANCE);
        var cut = cell.contains(RULE) ? cell.indexOf(RULE) : cell.length();
        return new Beside(
                key,
                cells.get(3),
                cell.substring(0, cut).strip(),
                cell.substring(cut),
                ruleLines,
                cells.get(5),
                cells.get(6));
    }

    /** The columns of a row beside code, name and maximum; empty where nothing is printed. */
    record Beside(
            String key,
            String deadline,
            String guidance,
            String rule,
            List<Integer> ruleLines,
            String evidence,
            String note) {

        /** The same columns, read from a framework file. */
        static Beside of(YamlMap node) {
            var rule = node.map("rule");
            return new Beside(
                    node.text("key"),
                    node.text("deadline"),
                    node.text("guidance"),
                    rule.text("text"),
                    rule.lines(),
                    node.map("evidence").text("text"),
                    node.text("note"));
        }
    }
}
