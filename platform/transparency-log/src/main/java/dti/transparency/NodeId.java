package dti.transparency;

/**
 * A node with a full subtree. It covers the {@code 2^level} leaves from {@code index * 2^level} on and never changes as
 * the tree grows.
 *
 * @param level 0 for leaves
 * @param index from 0, counted within the level
 */
public record NodeId(int level, long index) {

    /** The highest level: a tree of 2^62 leaves is larger than any log. */
    static final int LEVEL_MAX = 62;

    public NodeId {
        if (level < 0 || level > LEVEL_MAX || index < 0) {
            throw new IllegalArgumentException("no such node: level " + level + ", index " + index);
        }
    }

    NodeId parent() {
        return new NodeId(level + 1, index >> 1);
    }

    boolean isRight() {
        return (index & 1) == 1;
    }
}
