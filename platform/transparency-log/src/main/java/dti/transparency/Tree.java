package dti.transparency;

/**
 * The size and root of a tree.
 *
 * @param size the number of leaves
 * @param root the hash over all leaves
 */
public record Tree(long size, TreeHash root) {}
