package dti.access;

import java.util.Set;

/**
 * The units a unit came from, and those that came from it, however far back and forth.
 *
 * @param predecessors whose work it took over
 * @param successors who took over its work
 */
public record Family(Set<String> predecessors, Set<String> successors) {

    public static final Family NONE = new Family(Set.of(), Set.of());

    public Family {
        predecessors = Set.copyOf(predecessors);
        successors = Set.copyOf(successors);
    }
}
