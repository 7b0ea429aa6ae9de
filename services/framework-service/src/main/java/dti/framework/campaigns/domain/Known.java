package dti.framework.campaigns.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a command refers to, as far as it exists: looked up by whoever brings the command.
 *
 * @param unitLevels the level of each named unit that is registered
 * @param framework the named framework version, if it is published
 */
public record Known(Map<String, String> unitLevels, Optional<PublishedFramework> framework) {

    public Known {
        unitLevels = Map.copyOf(unitLevels);
    }

    /**
     * As much of a published framework as a campaign depends on.
     *
     * @param level of the units it evaluates
     * @param nodes the keys of all nodes
     * @param leaves the keys of the leaves
     */
    public record PublishedFramework(FrameworkPin pin, String level, Set<String> nodes, Set<String> leaves) {
        public PublishedFramework {
            nodes = Set.copyOf(nodes);
            leaves = Set.copyOf(leaves);
        }
    }
}
