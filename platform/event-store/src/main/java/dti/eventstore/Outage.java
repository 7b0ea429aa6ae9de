package dti.eventstore;

/**
 * The kinds of outages: something outside this process prevents its work for a while. No request and no event is the
 * cause.
 */
public enum Outage {
    /** The database or the broker is unreachable, shuts down, starts, or refuses this service's credentials. */
    AWAY,
    /** It is reachable but has no capacity now: locks, connections, memory, lost races, cancelled statements. */
    BUSY,
    /** A disk is full: the database's or this machine's. */
    FULL,
    /** It accepts no writes for now: a standby, or a log closed by an operator. */
    READ_ONLY
}
