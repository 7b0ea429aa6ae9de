package dti.transparency;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

/** Trees for tests, and the definition of RFC 6962 for comparison. */
final class Leaves {

    private Leaves() {}

    /** Creates this number of different leaves. */
    static List<TreeHash> create(long count) {
        return LongStream.range(0, count)
                .mapToObj(i ->
                        TreeHash.leaf(ByteBuffer.allocate(Long.BYTES).putLong(i).array()))
                .toList();
    }

    /** MTH of RFC 6962 over the hashes of leaves. */
    static TreeHash root(List<TreeHash> leaves) {
        if (leaves.isEmpty()) {
            return TreeHash.EMPTY_TREE;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return TreeHash.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    static Tree tree(List<TreeHash> leaves) {
        return new Tree(leaves.size(), root(leaves));
    }

    /** All full nodes, as a store keeps them. */
    static Map<NodeId, TreeHash> nodes(List<TreeHash> leaves) {
        Map<NodeId, TreeHash> nodes = new HashMap<>();
        new Frontier().addAll(leaves).forEach(completed -> nodes.put(completed.id(), completed.hash()));
        return nodes;
    }

    static List<TreeHash> prove(ProofPlan plan, Map<NodeId, TreeHash> nodes) {
        return plan.prove(id -> Objects.requireNonNull(nodes.get(id), id::toString));
    }

    /** Returns invalid variants of a proof: one hash changed, for each hash; one hash too few; one hash too many. */
    static List<List<TreeHash>> invalidVariants(List<TreeHash> proof) {
        List<List<TreeHash>> all = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            List<TreeHash> changed = new ArrayList<>(proof);
            changed.set(i, TreeHash.leaf(proof.get(i).bytes()));
            all.add(changed);
        }
        List<TreeHash> longer = new ArrayList<>(proof);
        longer.add(TreeHash.EMPTY_TREE);
        all.add(longer);
        if (!proof.isEmpty()) {
            all.add(proof.subList(0, proof.size() - 1));
            all.add(proof.subList(1, proof.size()));
        }
        return all;
    }
}
