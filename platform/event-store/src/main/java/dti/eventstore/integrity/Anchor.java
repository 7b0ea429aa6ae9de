package dti.eventstore.integrity;

import dti.transparency.Tree;

/**
 * A statement of a log's size and root to compare the log with.
 *
 * @param source who made the statement, for people
 */
public record Anchor(Tree tree, String source) {}
