package dti.rules.frameworks;

import java.util.List;
import java.util.Map;

/**
 * A statement of a document about its nodes, beside the table.
 *
 * @param counts the numbers of nodes it states, by kind
 * @param maximum the points it states; empty where it prints none
 * @param nodes the keys of the nodes it is about; none means the whole framework
 */
record PrintedClaim(
        String code,
        String name,
        Map<String, Integer> counts,
        String maximum,
        List<String> nodes,
        List<Integer> lines) {

    /** The same statement, read from a framework file. */
    static PrintedClaim of(YamlMap entry) {
        return new PrintedClaim(
                entry.text("code"),
                entry.text("name"),
                entry.counts("counts"),
                entry.text("max"),
                entry.texts("nodes"),
                entry.lines());
    }
}
