package dti.runtime.health;

/**
 * How a service holds what it serves against what it followed. Provided as a bean where there is something to compare.
 *
 * @param sql one row: how many streams were followed and looked at, how many of them lack rows, and the first of those; it
 *     reads one snapshot, in which effect and position belong together, and looks at a bounded number of streams
 */
public record ReadModels(String sql) {}
