package dti.rules.framework;

import java.util.Collection;
import java.util.List;

/**
 * Whom a node concerns.
 *
 * @param groups the groups of units it is limited to; empty means every unit
 */
public record Applicability(List<String> groups) {

    /** The node concerns every unit. */
    public static final Applicability EVERYONE = new Applicability(List.of());

    public Applicability {
        groups = List.copyOf(groups);
    }

    /** Whether a unit that belongs to these groups is concerned. */
    public boolean concerns(Collection<String> unitGroups) {
        return groups.isEmpty() || groups.stream().anyMatch(unitGroups::contains);
    }
}
