package dti.rules.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of itself beside its table.
 *
 * @param code as printed there; it need not be the code of the table
 * @param name as printed there
 * @param lines where
 * @param counts how many nodes it claims, by plural kind
 * @param max the maximum it claims
 * @param nodes the nodes it speaks of; empty means the whole framework
 * @param note what else is printed there
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
