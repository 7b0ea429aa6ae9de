package dti.transparency;

import java.util.Iterator;
import java.util.List;

/** Verifies proofs against roots, without a tree: RFC 9162, 2.1.3.2 and 2.1.4.2, for the trees of RFC 6962. */
public final class Proofs {

    private Proofs() {}

    /** Returns whether the proof shows that this leaf has number {@code index} (from 0) in the tree. */
    public static boolean includes(Tree tree, long index, TreeHash leaf, List<TreeHash> proof) {
        if (index < 0 || index >= tree.size()) {
            return false;
        }
        long node = index;
        long last = tree.size() - 1;
        TreeHash hash = leaf;
        for (TreeHash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.node(sibling, hash);
                int levels = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                hash = TreeHash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(tree.root());
    }

    /** Returns whether the proof shows that the newer tree begins with the leaves of the older one. */
    public static boolean extend(Tree older, Tree newer, List<TreeHash> proof) {
        if (older.size() < 0 || older.size() > newer.size()) {
            return false;
        }
        if (older.size() == 0) {
            return proof.isEmpty() && older.root().equals(TreeHash.EMPTY_TREE);
        }
        if (older.size() == newer.size()) {
            return proof.isEmpty() && older.root().equals(newer.root());
        }
        return !proof.isEmpty() && grows(older, newer, proof);
    }

    private static boolean grows(Tree older, Tree newer, List<TreeHash> proof) {
        int full = Long.numberOfTrailingZeros(older.size());
        long node = (older.size() - 1) >> full;
        long last = (newer.size() - 1) >> full;
        Iterator<TreeHash> hashes = proof.iterator();
        // A full older tree is the first subtree itself and is not repeated in the proof.
        TreeHash first = node == 0 ? older.root() : hashes.next();
        TreeHash olderRoot = first;
        TreeHash newerRoot = first;
        while (hashes.hasNext()) {
            TreeHash hash = hashes.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                olderRoot = TreeHash.node(hash, olderRoot);
                newerRoot = TreeHash.node(hash, newerRoot);
                int levels = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                newerRoot = TreeHash.node(newerRoot, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && olderRoot.equals(older.root()) && newerRoot.equals(newer.root());
    }
}
