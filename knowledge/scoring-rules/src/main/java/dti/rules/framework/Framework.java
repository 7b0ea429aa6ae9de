package dti.rules.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A framework (bộ chỉ số): a tree of nodes exactly as printed, the document's statements about itself, and the
 * resolutions of its contradictions. {@link FrameworkReader} guarantees that keys are unique, parents exist and there
 * are no cycles.
 *
 * @param header statements about the framework as a whole
 * @param nodes every row, in the order of the document
 * @param structure statements about the nodes beside the table
 * @param pools leaves that share one printed maximum
 * @param infoFields the general-information form
 * @param annexes the units, targets, documents and projects the instrument lists
 * @param resolutions decisions on the linter's findings
 */
public record Framework(
        Header header,
        List<Node> nodes,
        List<StructureEntry> structure,
        List<Pool> pools,
        List<InfoField> infoFields,
        Annexes annexes,
        List<Resolution> resolutions) {

    public Framework {
        nodes = List.copyOf(nodes);
        structure = List.copyOf(structure);
        pools = List.copyOf(pools);
        infoFields = List.copyOf(infoFields);
        resolutions = List.copyOf(resolutions);
    }

    public String key() {
        return header.key();
    }

    public String title() {
        return header.title();
    }

    public Level level() {
        return header.level();
    }

    public @Nullable BigDecimal declaredMax() {
        return header.declaredMax();
    }

    /** The decimals of a leaf's points. */
    public int scale() {
        return header.scale();
    }

    /** The resolution of a finding; empty while it is unresolved. */
    public Optional<Resolution> resolution(String findingId) {
        return resolutions.stream().filter(r -> r.finding().equals(findingId)).findFirst();
    }

    /** The same framework with other resolutions. */
    public Framework withResolutions(List<Resolution> others) {
        return new Framework(header, nodes, structure, pools, infoFields, annexes, others);
    }
}
