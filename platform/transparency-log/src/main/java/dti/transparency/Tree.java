package dti.transparency;

/**
 * What a tree is known by.
 *
 * @param size how many leaves it has
 * @param root the hash over all of them
 */
public record Tree(long size, TreeHash root) {}
