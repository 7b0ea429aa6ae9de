package dti.rules.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the document about its nodes, beside its table.
 *
 * @param code as printed there; it need not be the code of the table
 * @param name as printed there
 * @param lines of the source text
 * @param counts the numbers of nodes it states, by plural kind
 * @param max the maximum it states
 * @param nodes the nodes it is about; empty means the whole framework
 * @param note anything else printed there
 */
public record StructureEntry(
        @Nullable String code,
        String name,
        SourceLines lines,
        Map<String, Integer> counts,
        @Nullable BigDecimal max,
        List<String> nodes,
        @Nullable String note) {

    public StructureEntry {
        counts = OrderedCopies.copy(counts);
        nodes = List.copyOf(nodes);
    }
}
