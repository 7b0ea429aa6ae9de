package dti.transparency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A complete tree with all its nodes in memory. */
public final class WholeTree {

    private final Map<NodeId, TreeHash> nodes = new HashMap<>();
    private final Tree tree;

    private WholeTree(List<TreeHash> leaves) {
        Frontier edge = new Frontier();
        edge.addAll(leaves).forEach(node -> nodes.put(node.id(), node.hash()));
        this.tree = new Tree(edge.size(), edge.root());
    }

    /** Builds the tree of these leaves in this order. */
    public static WholeTree of(List<TreeHash> leaves) {
        return new WholeTree(leaves);
    }

    public Tree tree() {
        return tree;
    }

    /** Returns the proof that leaf {@code index} (from 0) is in the tree; {@link Proofs#includes} verifies it. */
    public List<TreeHash> inclusion(long index) {
        return ProofPlan.inclusion(index, tree.size()).prove(node -> Objects.requireNonNull(nodes.get(node)));
    }
}
