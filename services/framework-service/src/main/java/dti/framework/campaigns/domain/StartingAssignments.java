package dti.framework.campaigns.domain;

import java.util.List;

/**
 * What a campaign's assignments begin from: the agencies its framework prints.
 *
 * @param assignments of those that are one registered unit each
 * @param unresolved all the others, in the framework's order
 */
public record StartingAssignments(List<Assignment> assignments, List<UnresolvedAgency> unresolved) {

    /** The framework prints no agency. */
    public static final StartingAssignments NONE = new StartingAssignments(List.of(), List.of());

    public StartingAssignments {
        assignments = List.copyOf(assignments);
        unresolved = List.copyOf(unresolved);
    }
}
