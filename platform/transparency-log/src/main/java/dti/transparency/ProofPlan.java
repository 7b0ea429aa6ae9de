package dti.transparency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The nodes that a proof consists of. Planning and proving are separate, so that all nodes can be read at once from any
 * store; a proof has at most a few dozen.
 */
public final class ProofPlan {

    private final List<LeafRange> parts;

    private ProofPlan(List<LeafRange> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Plans the proof that leaf {@code index} (from 0) is in the tree of {@code size} leaves: PATH of RFC 6962, 2.1.1.
     */
    public static ProofPlan inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no leaf " + index);
        }
        List<LeafRange> path = new ArrayList<>();
        LeafRange within = new LeafRange(0, size);
        while (within.to() - within.from() > 1) {
            long middle = within.from() + split(within.to() - within.from());
            LeafRange left = new LeafRange(within.from(), middle);
            LeafRange right = new LeafRange(middle, within.to());
            path.add(index < middle ? right : left);
            within = index < middle ? left : right;
        }
        return new ProofPlan(path.reversed());
    }

    /**
     * Plans the proof that the tree of {@code to} leaves begins with the tree of {@code from} leaves: PROOF of RFC
     * 6962, 2.1.2.
     */
    public static ProofPlan consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a tree of " + to + " leaves does not begin with one of " + from);
        }
        List<LeafRange> path = new ArrayList<>();
        if (from == 0 || from == to) {
            return new ProofPlan(path);
        }
        LeafRange within = new LeafRange(0, to);
        while (within.to() != from) {
            long middle = within.from() + split(within.to() - within.from());
            LeafRange left = new LeafRange(within.from(), middle);
            LeafRange right = new LeafRange(middle, within.to());
            path.add(from <= middle ? right : left);
            within = from <= middle ? left : right;
        }
        if (within.from() > 0) {
            path.add(within);
        }
        return new ProofPlan(path.reversed());
    }

    /** Plans the root of the tree of {@code size} leaves, as a proof of one hash. */
    public static ProofPlan root(long size) {
        return new ProofPlan(List.of(new LeafRange(0, size)));
    }

    /** Returns the nodes that {@link #prove} needs. */
    public Set<NodeId> nodes() {
        Set<NodeId> nodes = new LinkedHashSet<>();
        parts.forEach(part -> nodes.addAll(part.subtrees()));
        return nodes;
    }

    /** Returns the hashes of the proof. */
    public List<TreeHash> prove(Function<NodeId, TreeHash> nodes) {
        return parts.stream().map(part -> hash(part.subtrees(), nodes)).toList();
    }

    private static TreeHash hash(Collection<NodeId> subtrees, Function<NodeId, TreeHash> nodes) {
        return LeafRange.fold(subtrees.stream().map(nodes).toList());
    }

    /** Returns the largest power of two smaller than the number of leaves. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
