package dti.framework.campaigns.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The existing units and framework that a command refers to. The sender of the command looks them up.
 *
 * @param unitLevels the level of each named unit that is registered
 * @param framework the named framework version, if it is published
 * @param starting the assignments for the named units that follow from the agencies printed by the framework
 */
public record KnownReferences(
        Map<String, String> unitLevels, Optional<PublishedFramework> framework, StartingAssignments starting) {

    public KnownReferences {
        unitLevels = Map.copyOf(unitLevels);
    }

    /** For commands that add no assignments from the framework. */
    public KnownReferences(Map<String, String> unitLevels, Optional<PublishedFramework> framework) {
        this(unitLevels, framework, StartingAssignments.NONE);
    }

    /**
     * The part of a published framework that a campaign depends on.
     *
     * @param level of the units it evaluates
     * @param nodes the keys of all nodes
     * @param leaves the keys of the leaves
     * @param fields the codes of the fields of the general information that can be filled in
     */
    public record PublishedFramework(
            FrameworkPin pin, String level, Set<String> nodes, Set<String> leaves, Set<String> fields) {

        /** The prefix of a field's code in an assignment, the same as in inputs of rules. */
        public static final String FIELD = "info:";

        public PublishedFramework {
            nodes = Set.copyOf(nodes);
            leaves = Set.copyOf(leaves);
            fields = Set.copyOf(fields);
        }

        /** A framework without a form. */
        PublishedFramework(FrameworkPin pin, String level, Set<String> nodes, Set<String> leaves) {
            this(pin, level, nodes, leaves, Set.of());
        }

        /** Whether the framework allows the assignment: any duty for a leaf, only that of a data source for a field. */
        boolean has(Assignment assignment) {
            String name = assignment.leaf();
            return name.startsWith(FIELD)
                    ? assignment.duty() == Assignment.Duty.SOURCE && fields.contains(name.substring(FIELD.length()))
                    : leaves.contains(name);
        }
    }
}
