package dti.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * The leaves that one hash of a proof covers. {@code from} is a multiple of the size of every full subtree of the
 * range.
 *
 * @param from inclusive
 * @param to exclusive
 */
record LeafRange(long from, long to) {

    LeafRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no such leaves: " + from + " to " + to);
        }
    }

    /** Splits the range into full subtrees, from left to right. */
    List<NodeId> subtrees() {
        List<NodeId> subtrees = new ArrayList<>();
        long start = from;
        for (int level = NodeId.LEVEL_MAX; level >= 0; level--) {
            if (to - start >= 1L << level) {
                subtrees.add(new NodeId(level, start >> level));
                start += 1L << level;
            }
        }
        return subtrees;
    }

    /** Returns the hash over full subtrees given from left to right. */
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
