package dti.framework.campaigns.domain;

import java.util.List;

/**
 * The assignments that follow from the agencies printed by a campaign's framework.
 *
 * @param assignments of agencies that match exactly one registered unit
 * @param unresolved all other agencies, in the framework's order
 */
public record StartingAssignments(List<Assignment> assignments, List<UnresolvedAgency> unresolved) {

    /** The framework prints no agency. */
    public static final StartingAssignments NONE = new StartingAssignments(List.of(), List.of());

    public StartingAssignments {
        assignments = List.copyOf(assignments);
        unresolved = List.copyOf(unresolved);
    }
}
