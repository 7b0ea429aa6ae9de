package dti.rules.frameworks;

import java.util.List;
import java.util.Map;

/**
 * What a document says of its own structure, beside the table.
 *
 * @param counts how many nodes it claims, by kind
 * @param maximum the points it claims, empty where it prints none
 * @param nodes the keys of the nodes it speaks of; none means the whole framework
 */
record PrintedClaim(
        String code,
        String name,
        Map<String, Integer> counts,
        String maximum,
        List<String> nodes,
        List<Integer> lines) {

    /** How a framework file says the same. */
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
