package dti.runtime.health;

/**
 * The query that compares a service's rows with the events it followed. A service with something to compare provides it
 * as a bean.
 *
 * @param sql returns one row: how many streams were followed and compared, how many of them lack rows, and the first of
 *     those. It reads one snapshot, in which effect and position belong together, and a bounded number of streams.
 */
public record ReadModels(String sql) {}
