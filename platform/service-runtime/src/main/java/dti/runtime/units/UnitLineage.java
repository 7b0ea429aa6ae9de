package dti.runtime.units;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A unit and all its predecessors.
 *
 * @param before the direct predecessors of each unit
 */
public record UnitLineage(String unit, Map<String, List<String>> before) {

    public UnitLineage {
        before = Map.copyOf(before);
    }

    /** The unit and everybody before it. */
    public Set<String> all() {
        Set<String> all = new TreeSet<>(Set.of(unit));
        before.values().forEach(all::addAll);
        return all;
    }

    /**
     * The units that represent this one among the participants: the unit itself if it took part, otherwise the
     * representatives of each direct predecessor. Each is listed once. The search ends at a participant, so no
     * predecessor is added through its participating successor.
     */
    public List<String> standingIn(Collection<String> tookPart) {
        Set<String> found = new TreeSet<>();
        collect(unit, tookPart, found, new HashSet<>());
        return List.copyOf(found);
    }

    private void collect(String code, Collection<String> tookPart, Set<String> found, Set<String> seen) {
        if (!seen.add(code)) {
            return;
        }
        if (tookPart.contains(code)) {
            found.add(code);
        } else {
            before.getOrDefault(code, List.of()).forEach(each -> collect(each, tookPart, found, seen));
        }
    }
}
