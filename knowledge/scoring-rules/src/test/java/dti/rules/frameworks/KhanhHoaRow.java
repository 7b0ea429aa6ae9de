package dti.rules.frameworks;

import dti.rules.frameworks.SourceDocument.TableLine;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row of 003's table: TT, name, rule, maximum, lead, coordinating, reported, note.
 *
 * @param ruleLines the lines of its rule
 * @param inputs the figures its rule uses, where separate rows list them
 */
record KhanhHoaRow(
        String key,
        String parent,
        List<String> cells,
        List<Integer> lines,
        List<Integer> ruleLines,
        List<String> inputs) {
    private static final int NAME = 1;
    private static final int RULE = 2;
    private static final int MAXIMUM = 3;
    private static final Pattern LEVEL_ABOVE = Pattern.compile("(.+)\\.\\d+");

    static KhanhHoaRow coded(TableLine line) {
        var code = line.cell(0);
        var above = LEVEL_ABOVE.matcher(code);
        return row(code, above.matches() ? above.group(1) : "", line);
    }

    static KhanhHoaRow below(KhanhHoaRow heading, TableLine line) {
        return row(heading.key + ".r1", heading.key, line);
    }

    private static KhanhHoaRow row(String key, String parent, TableLine line) {
        var lines = List.of(line.number());
        return new KhanhHoaRow(
                key, parent, eight(line), lines, line.cell(RULE).isEmpty() ? List.of() : lines, List.of());
    }

    private static List<String> eight(TableLine line) {
        return IntStream.range(0, 8).mapToObj(line::cell).toList();
    }

    /** The row with each cell continued by the cell of this line below it. */
    KhanhHoaRow continued(TableLine line) {
        var joined = IntStream.range(0, cells.size())
                .mapToObj(column -> (cells.get(column) + " " + line.cell(column)).strip())
                .toList();
        return new KhanhHoaRow(key, parent, joined, with(lines, line), ruleLinesWith(line), inputs);
    }

    /** The row with one more figure that its rule uses; the other cells of this line belong to the row. */
    KhanhHoaRow withInput(TableLine line) {
        var name = cells.get(NAME);
        var joined = continued(line);
        var kept = IntStream.range(0, cells.size())
                .mapToObj(column -> column == NAME ? name : joined.cells.get(column))
                .toList();
        var listed = Stream.concat(inputs.stream(), Stream.of(line.cell(NAME))).toList();
        return new KhanhHoaRow(key, parent, kept, joined.lines, joined.ruleLines, listed);
    }

    private List<Integer> ruleLinesWith(TableLine line) {
        return line.cell(RULE).isEmpty() ? ruleLines : with(ruleLines, line);
    }

    private static List<Integer> with(List<Integer> lines, TableLine line) {
        return Stream.concat(lines.stream(), Stream.of(line.number())).toList();
    }

    PrintedNode node() {
        return new PrintedNode(key, parent, kind(), cells.getFirst(), cells.get(NAME), cells.get(MAXIMUM), lines);
    }

    private String kind() {
        if (parent.isEmpty()) {
            return "group";
        }
        return parent.contains(".") || cells.getFirst().isEmpty() ? "criterion" : "indicator";
    }

    /** The columns beside name and maximum. */
    Beside beside() {
        return new Beside(
                key,
                String.join(" ", inputs),
                formula(cells.get(RULE)),
                ruleLines,
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7));
    }

    /** A formula as printed; the scan has some in TeX and HTML. */
    private static String formula(String scanned) {
        return scanned.replaceAll("</?p>", " ")
                .replace("\\frac{1}{2}", "½")
                .replaceAll("\\\\text\\{([^}]*)\\}", "$1")
                .replace("\\geq", "≥")
                .replace("\\%", "%")
                .replace("$", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The columns of a row beside code, name and maximum; empty where nothing is printed. */
    record Beside(
            String key,
            String inputs,
            String rule,
            List<Integer> ruleLines,
            String lead,
            String coordinating,
            String reported,
            String note) {

        /** The same columns, read from a framework file. */
        static Beside of(YamlMap node) {
            var rule = node.map("rule");
            return new Beside(
                    node.text("key"),
                    node.text("guidance"),
                    rule.text("text"),
                    rule.lines(),
                    node.text("lead"),
                    node.text("coordinating"),
                    node.text("reported"),
                    node.text("note"));
        }
    }
}
