package dti.rules.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The nodes of one framework as a tree. Immutable; built once per framework. */
public final class FrameworkTree {

    private final Framework framework;
    private final Map<String, Node> byKey = new LinkedHashMap<>();
    private final Map<String, List<Node>> childrenByParent = new LinkedHashMap<>();
    private final List<Node> top = new ArrayList<>();
    private final Map<String, Pool> poolByLeaf = new LinkedHashMap<>();

    private FrameworkTree(Framework framework) {
        this.framework = framework;
        for (Node node : framework.nodes()) {
            byKey.put(node.key(), node);
            siblingsOf(node.parent()).add(node);
        }
        for (Pool pool : framework.pools()) {
            pool.leaves().forEach(leaf -> poolByLeaf.put(leaf, pool));
        }
    }

    public static FrameworkTree of(Framework framework) {
        return new FrameworkTree(framework);
    }

    private List<Node> siblingsOf(@Nullable String parent) {
        return parent == null ? top : childrenByParent.computeIfAbsent(parent, _ -> new ArrayList<>());
    }

    public Framework framework() {
        return framework;
    }

    public Optional<Node> node(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** A node that is known to exist; for example, another node names it. */
    public Node require(String key) {
        return node(key).orElseThrow(() -> new IllegalArgumentException("no node " + key + " in " + framework.key()));
    }

    /** The nodes without a parent, in the order of the document. */
    public List<Node> top() {
        return List.copyOf(top);
    }

    /** The children of a node, in the order of the document; none for a leaf. */
    public List<Node> children(String key) {
        return List.copyOf(childrenByParent.getOrDefault(key, List.of()));
    }

    public boolean isLeaf(String key) {
        return byKey.containsKey(key) && !childrenByParent.containsKey(key);
    }

    /** Every leaf, in the order of the document. */
    public List<Node> leaves() {
        return framework.nodes().stream().filter(node -> isLeaf(node.key())).toList();
    }

    /** All descendants of these nodes, in depth-first order. */
    public List<Node> below(Collection<Node> nodes) {
        List<Node> found = new ArrayList<>();
        for (Node node : nodes) {
            for (Node child : children(node.key())) {
                found.add(child);
                found.addAll(below(List.of(child)));
            }
        }
        return found;
    }

    /** The pool of a leaf; empty where it shares no maximum. */
    public Optional<Pool> poolOf(String leaf) {
        return Optional.ofNullable(poolByLeaf.get(leaf));
    }

    /** Whether a node and all its ancestors apply to a unit of these groups. */
    public boolean concerns(String key, Collection<String> unitGroups) {
        Node node = require(key);
        boolean concerned = node.appliesTo().concerns(unitGroups);
        return concerned && (node.parent() == null || concerns(node.parent(), unitGroups));
    }
}
