package dti.transparency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The right edge of a growing tree: the roots of its full subtrees, one per bit of its size. All that is needed to add leaves
 * and to know the root; the rest of the tree may be far away, or forgotten.
 */
public final class Frontier {

    /** The roots of the full subtrees, the largest first. */
    private final List<Peak> peaks = new ArrayList<>();

    private long size;

    /** The edge of an empty tree. */
    public Frontier() {}

    /** The edge of a tree of this size, from its nodes. {@link #nodes} says which are asked for. */
    public static Frontier of(long size, Function<NodeId, TreeHash> nodes) {
        Frontier frontier = new Frontier();
        nodes(size).forEach(id -> frontier.peaks.add(new Peak(id, nodes.apply(id))));
        frontier.size = size;
        return frontier;
    }

    /** The full subtrees a tree of this size is made of, the largest first. */
    public static List<NodeId> nodes(long size) {
        return new LeafRange(0, size).subtrees();
    }

    public long size() {
        return size;
    }

    /** Adds a leaf. Returns what became complete by it: the leaf itself first, then every node above that is now full. */
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

    /** Adds leaves; returns all that became complete by them. */
    public List<Completed> addAll(Collection<TreeHash> leaves) {
        return leaves.stream().flatMap(leaf -> add(leaf).stream()).toList();
    }

    /** The root of the tree as it is now. */
    public TreeHash root() {
        return LeafRange.fold(peaks.stream().map(Peak::hash).toList());
    }

    /** A node that is full from now on, and its hash. */
    public record Completed(NodeId id, TreeHash hash) {}

    private record Peak(NodeId id, TreeHash hash) {

        Completed completed() {
            return new Completed(id, hash);
        }
    }
}
