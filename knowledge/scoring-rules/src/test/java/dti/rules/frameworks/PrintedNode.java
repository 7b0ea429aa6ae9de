package dti.rules.frameworks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of a framework's table as printed; empty where the document prints nothing.
 *
 * @param lines all lines of the row, from 1
 */
record PrintedNode(
        String key, String parent, String kind, String code, String name, String maximum, List<Integer> lines) {

    /** The row, split by a page break, continued with this text on this line. */
    PrintedNode continued(String text, int line) {
        var all = Stream.concat(lines.stream(), Stream.of(line)).toList();
        return new PrintedNode(key, parent, kind, code, name + " " + text, maximum, all);
    }

    /** The same row, read from a framework file. */
    static PrintedNode of(YamlMap node) {
        return new PrintedNode(
                node.text("key"),
                node.text("parent"),
                node.text("kind"),
                node.text("code"),
                node.text("name"),
                node.has("declaredMaxText") ? node.text("declaredMaxText") : node.text("declaredMax"),
                node.lines());
    }

    /** A repeated key gets {@code -2}, because keys are unique and codes may repeat. */
    static List<PrintedNode> withUniqueKeys(List<PrintedNode> rows) {
        var unique = new ArrayList<PrintedNode>();
        var seen = new ArrayList<String>();
        for (var row : rows) {
            seen.add(row.key);
            var times = Collections.frequency(seen, row.key);
            var key = times == 1 ? row.key : row.key + "-" + times;
            unique.add(new PrintedNode(key, row.parent, row.kind, row.code, row.name, row.maximum, row.lines));
        }
        return unique;
    }
}
