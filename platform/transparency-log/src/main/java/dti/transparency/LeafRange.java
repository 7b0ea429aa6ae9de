package dti.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves from one up to, and without, another: what one hash of a proof stands for. The beginning is a multiple of the size of
 * every full subtree it is cut into.
 */
record LeafRange(long from, long to) {

    LeafRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no such leaves: " + from + " to " + to);
        }
    }

    /** Cut into full subtrees, from left to right. */
    List<NodeId> subtrees() {
        List<NodeId> subtrees = new ArrayList<>();
        long at = from;
        for (int level = NodeId.LEVEL_MAX; level >= 0; level--) {
            if (to - at >= 1L << level) {
                subtrees.add(new NodeId(level, at >> level));
                at += 1L << level;
            }
        }
        return subtrees;
    }

    /** The hash over full subtrees, from left to right. */
    static TreeHash fold(List<TreeHash> subtrees) {
        if (subtrees.isEmpty()) {
            return TreeHash.EMPTY_TREE;
        }
        TreeHash hash = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            hash = TreeHash.node(subtrees.get(i), hash);
        }
        return hash;
    }
}
