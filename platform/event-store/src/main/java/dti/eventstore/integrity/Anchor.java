package dti.eventstore.integrity;

import dti.transparency.Tree;

/**
 * What a log is measured by: somebody's word that so many events have this root.
 *
 * @param source whose word it is, for people
 */
public record Anchor(Tree tree, String source) {}
