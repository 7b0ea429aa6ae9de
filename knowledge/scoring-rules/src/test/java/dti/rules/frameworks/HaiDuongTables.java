package dti.rules.frameworks;

import dti.rules.frameworks.SourceDocument.TableLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The tables of the decision of Hải Dương (000) and their introductions. */
final class HaiDuongTables {
    static final String DOCUMENT = "000_1774d01c36629a81.txt";
    private static final List<String> KINDS = List.of("group", "indicator", "criterion");
    private static final Pattern HEADING = Pattern.compile("[#* ]*(\\d(?:\\.\\d)?)\\. (.+?):?[* ]*");
    private static final Pattern COUNT = Pattern.compile("(\\d+) (chỉ số chính|chỉ số thành phần|tiêu chí)");
    private static final Map<String, String> COUNTED =
            Map.of("chỉ số chính", "groups", "chỉ số thành phần", "indicators", "tiêu chí", "criteria");

    private HaiDuongTables() {}

    /**
     * The rows of one table: code, name, points. A row without code and points continues the row above.
     *
     * @param pillar key of the table's pillar; empty where it has none
     */
    static List<PrintedNode> nodes(SourceDocument document, int first, int last, String pillar) {
        var nodes = new ArrayList<PrintedNode>();
        for (var line : document.table(first, last)) {
            if (line.cell(0).isEmpty()) {
                nodes.add(nodes.removeLast().continued(line.cell(1), line.number()));
            } else {
                nodes.add(node(line, pillar));
            }
        }
        return PrintedNode.withUniqueKeys(nodes);
    }

    private static PrintedNode node(TableLine line, String pillar) {
        var code = line.cell(0);
        var lastDot = code.lastIndexOf('.');
        var depth = (int) code.chars().filter(c -> c == '.').count();
        return new PrintedNode(
                within(pillar, code),
                lastDot < 0 ? pillar : within(pillar, code.substring(0, lastDot)),
                KINDS.get(depth),
                code,
                line.cell(1),
                line.cell(2),
                List.of(line.number()));
    }

    /** The row "Tổng cộng" of a table. */
    static String total(SourceDocument document, int line) {
        return document.table(line, line).getFirst().cell(2);
    }

    /** A pillar has no row: its heading has its name, and the total of its table is its maximum. */
    static PrintedNode pillar(SourceDocument document, String key, int headingLine, int totalLine) {
        var heading = HEADING.matcher(document.line(headingLine));
        if (!heading.matches()) {
            throw new IllegalStateException("line " + headingLine + " is no heading");
        }
        var total = total(document, totalLine);
        return new PrintedNode(
                key, "", "pillar", heading.group(1), heading.group(2), total, List.of(headingLine, totalLine));
    }

    /** The introduction to one pillar: each heading has its counts, each group also its indicators' names. */
    static List<PrintedClaim> structure(SourceDocument document, int first, int last, String pillar) {
        var claims = new ArrayList<PrintedClaim>();
        var group = 0;
        for (var number = first; number <= last; number++) {
            var heading = HEADING.matcher(document.line(number));
            if (!heading.matches()) {
                continue;
            }
            var isPillar = !heading.group(1).contains(".");
            var about = isPillar ? pillar : within(pillar, String.valueOf(++group));
            claims.add(new PrintedClaim(
                    heading.group(1),
                    heading.group(2),
                    counts(document.line(number + 2)),
                    "",
                    about.isEmpty() ? List.of() : List.of(about),
                    List.of(number, number + 2)));
            if (!isPillar) {
                claims.addAll(names(document, number + 4, about));
            }
        }
        return claims;
    }

    private static Map<String, Integer> counts(String sentence) {
        var counts = new TreeMap<String, Integer>();
        var found = COUNT.matcher(sentence.replace("*", ""));
        while (found.find()) {
            counts.put(COUNTED.getOrDefault(found.group(2), ""), Integer.valueOf(found.group(1)));
        }
        return counts;
    }

    /** Reads "Các chỉ số thành phần gồm: A; B; C." After a page break the second half may be two lines below. */
    private static List<PrintedClaim> names(SourceDocument document, int line, String group) {
        var sentence = document.line(line);
        var rest = document.line(line + 2);
        var isBroken = !rest.isEmpty() && Character.isLowerCase(rest.charAt(0));
        var lines = isBroken ? List.of(line, line + 2) : List.of(line);
        var list = (isBroken ? sentence + " " + rest : sentence).replaceFirst("^Các chỉ số thành phần gồm: ", "");
        var names = Arrays.stream(list.replaceFirst("[.;]$", "").split("; ")).toList();
        var claims = new ArrayList<PrintedClaim>();
        for (var name : names) {
            var key = group + "." + (claims.size() + 1);
            claims.add(new PrintedClaim("", name, Map.of(), "", List.of(key), lines));
        }
        return claims;
    }

    private static String within(String pillar, String code) {
        return pillar.isEmpty() ? code : pillar + "." + code;
    }
}
