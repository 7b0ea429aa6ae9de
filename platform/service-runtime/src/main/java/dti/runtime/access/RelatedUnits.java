package dti.runtime.access;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The registered relations of the caller's unit: all its predecessors and successors, at any distance, and the units
 * directly above and below it.
 *
 * @param registered whether the registry knows the unit
 * @param predecessors the units whose work it took over
 * @param successors the units that took over its work
 * @param parents the unit directly above it, or empty
 * @param children the units directly below it
 */
public record RelatedUnits(
        boolean registered,
        Set<String> predecessors,
        Set<String> successors,
        Set<String> parents,
        Set<String> children) {

    /** The relations of an unknown unit. */
    public static final RelatedUnits NONE = new RelatedUnits(false, Set.of(), Set.of(), Set.of(), Set.of());

    public RelatedUnits {
        predecessors = Set.copyOf(predecessors);
        successors = Set.copyOf(successors);
        parents = Set.copyOf(parents);
        children = Set.copyOf(children);
    }

    /** A registered unit without known parents and children. */
    public static RelatedUnits registered(Set<String> predecessors, Set<String> successors) {
        return new RelatedUnits(true, predecessors, successors, Set.of(), Set.of());
    }

    /** The units directly above and below. */
    public Set<String> neighbours() {
        return Stream.concat(parents.stream(), children.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
