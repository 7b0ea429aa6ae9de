package dti.eventstore;

/** The ways in which something outside this process keeps it from working for a while. No request and no event is at fault. */
public enum Outage {
    /** The database or the broker is not reached, shuts down, starts, or does not let this service in. */
    AWAY,
    /** It is reached and has no room or no time now: locks, connections, memory, lost races, statements cut off. */
    BUSY,
    /** A disk is full, the database's or this machine's. */
    FULL,
    /** It takes no writes for now: a standby, or a log an operator has closed. */
    READ_ONLY
}
