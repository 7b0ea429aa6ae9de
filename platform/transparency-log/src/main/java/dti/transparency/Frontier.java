package dti.transparency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The right edge of a growing tree: the roots of its full subtrees, one per bit of its size. It is sufficient to add
 * leaves and to compute the root; the other nodes need not be in memory.
 */
public final class Frontier {

    /** The roots of the full subtrees, the largest first. */
    private final List<Peak> peaks = new ArrayList<>();

    private long size;

    /** Creates the edge of an empty tree. */
    public Frontier() {}

    /** Creates the edge of a tree of this size. It calls {@code nodes} for each id of {@link #nodes(long)}. */
    public static Frontier of(long size, Function<NodeId, TreeHash> nodes) {
        Frontier frontier = new Frontier();
        nodes(size).forEach(id -> frontier.peaks.add(new Peak(id, nodes.apply(id))));
        frontier.size = size;
        return frontier;
    }

    /** Returns the full subtrees of a tree of this size, the largest first. */
    public static List<NodeId> nodes(long size) {
        return new LeafRange(0, size).subtrees();
    }

    public long size() {
        return size;
    }

    /**
     * Adds a leaf. Returns the nodes it completes: the leaf itself first, then every node above it that is now full.
     */
    public List<Completed> add(TreeHash leaf) {
        List<Completed> completed = new ArrayList<>();
        Peak last = new Peak(new NodeId(0, size), leaf);
        completed.add(last.completed());
        while (last.id().isRight()) {
            last = new Peak(last.id().parent(), TreeHash.node(peaks.removeLast().hash(), last.hash()));
            completed.add(last.completed());
        }
        peaks.add(last);
        size++;
        return completed;
    }

    /** Adds leaves. Returns all nodes they complete. */
    public List<Completed> addAll(Collection<TreeHash> leaves) {
        return leaves.stream().flatMap(leaf -> add(leaf).stream()).toList();
    }

    /** Returns the root of the current tree. */
    public TreeHash root() {
        return LeafRange.fold(peaks.stream().map(Peak::hash).toList());
    }

    /** A node that has become full, and its hash. */
    public record Completed(NodeId id, TreeHash hash) {}

    private record Peak(NodeId id, TreeHash hash) {

        Completed completed() {
            return new Completed(id, hash);
        }
    }
}
