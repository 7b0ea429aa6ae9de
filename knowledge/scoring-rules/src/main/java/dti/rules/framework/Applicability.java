package dti.rules.framework;

import java.util.Collection;
import java.util.List;

/**
 * The units a node applies to.
 *
 * @param groups the groups of units it is limited to; empty means every unit
 */
public record Applicability(List<String> groups) {

    /** The node applies to every unit. */
    public static final Applicability EVERYONE = new Applicability(List.of());

    public Applicability {
        groups = List.copyOf(groups);
    }

    /** Whether the node applies to a unit of these groups. */
    public boolean concerns(Collection<String> unitGroups) {
        return groups.isEmpty() || groups.stream().anyMatch(unitGroups::contains);
    }
}
