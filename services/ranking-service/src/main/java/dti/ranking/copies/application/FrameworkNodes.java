package dti.ranking.copies.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree of a framework version, in its order. */
public record FrameworkNodes(List<Node> all) {

    private static final String PILLAR = "pillar";

    public FrameworkNodes {
        all = List.copyOf(all);
    }

    /** Whether the framework has not arrived here. */
    public boolean isUnknown() {
        return all.isEmpty();
    }

    public Optional<Node> node(String key) {
        return all.stream().filter(node -> node.key().equals(key)).findFirst();
    }

    /** Whether the node has no children, so that its points were entered and not added up. */
    public boolean isLeaf(String key) {
        return all.stream().noneMatch(node -> key.equals(node.parent()));
    }

    /** The top-level pillars; all top-level nodes where a framework has no pillars. */
    public List<Node> pillars() {
        List<Node> top = all.stream().filter(node -> node.parent() == null).toList();
        List<Node> pillars =
                top.stream().filter(node -> node.kind().equals(PILLAR)).toList();
        return pillars.isEmpty() ? top : pillars;
    }

    /**
     * A node as the framework prints it.
     *
     * @param code the printed code; null where the framework prints none
     */
    public record Node(
            String key,
            @Nullable String parent,
            String kind,
            @Nullable String code,
            String name) {}
}
