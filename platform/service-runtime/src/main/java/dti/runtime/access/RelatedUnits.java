package dti.runtime.access;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the registry knows of the caller's unit: who came before and after it, however far back and forth, and who stands
 * directly above and below it.
 *
 * @param registered whether the unit is known at all
 * @param predecessors whose work it took over
 * @param successors who took over its work
 * @param parents the unit above it, where there is one
 * @param children the units directly below it
 */
public record RelatedUnits(
        boolean registered,
        Set<String> predecessors,
        Set<String> successors,
        Set<String> parents,
        Set<String> children) {

    /** Nothing is known of the unit, not even that it exists. */
    public static final RelatedUnits NONE = new RelatedUnits(false, Set.of(), Set.of(), Set.of(), Set.of());

    public RelatedUnits {
        predecessors = Set.copyOf(predecessors);
        successors = Set.copyOf(successors);
        parents = Set.copyOf(parents);
        children = Set.copyOf(children);
    }

    /** A registered unit of which only this is known. */
    public static RelatedUnits registered(Set<String> predecessors, Set<String> successors) {
        return new RelatedUnits(true, predecessors, successors, Set.of(), Set.of());
    }

    /** The units directly above and below. */
    public Set<String> neighbours() {
        return Stream.concat(parents.stream(), children.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
