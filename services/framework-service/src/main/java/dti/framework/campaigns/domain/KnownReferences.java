package dti.framework.campaigns.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a command refers to, as far as it exists: looked up by whoever brings the command.
 *
 * @param unitLevels the level of each named unit that is registered
 * @param framework the named framework version, if it is published
 * @param starting what the agencies that the framework prints come to for the named units
 */
public record KnownReferences(
        Map<String, String> unitLevels, Optional<PublishedFramework> framework, StartingAssignments starting) {

    public KnownReferences {
        unitLevels = Map.copyOf(unitLevels);
    }

    /** For commands that begin no assignments. */
    public KnownReferences(Map<String, String> unitLevels, Optional<PublishedFramework> framework) {
        this(unitLevels, framework, StartingAssignments.NONE);
    }

    /**
     * As much of a published framework as a campaign depends on.
     *
     * @param level of the units it evaluates
     * @param nodes the keys of all nodes
     * @param leaves the keys of the leaves
     * @param fields the codes of the general information's fields that somebody can fill in
     */
    public record PublishedFramework(
            FrameworkPin pin, String level, Set<String> nodes, Set<String> leaves, Set<String> fields) {

        /** How an assignment names a field: as inputs of rules do. */
        public static final String FIELD = "info:";

        public PublishedFramework {
            nodes = Set.copyOf(nodes);
            leaves = Set.copyOf(leaves);
            fields = Set.copyOf(fields);
        }

        /** One without a form. */
        PublishedFramework(FrameworkPin pin, String level, Set<String> nodes, Set<String> leaves) {
            this(pin, level, nodes, leaves, Set.of());
        }

        /** Whether this can be a unit's duty: leaves are anybody's, a field has a source of its data. */
        boolean has(Assignment assignment) {
            String name = assignment.leaf();
            return name.startsWith(FIELD)
                    ? assignment.duty() == Assignment.Duty.SOURCE && fields.contains(name.substring(FIELD.length()))
                    : leaves.contains(name);
        }
    }
}
