package dti.eventsourcing;

/**
 * Converts an event's payload from one schema version to the next. Stored events are never rewritten; they are
 * converted when read, one version at a time.
 *
 * @param <P> the parsed payload
 */
public interface Upcaster<P> {

    /** The type of the events it converts, for example {@code self-score-entered}. */
    String type();

    /** The schema version it reads, 1 or more. It returns the next version. */
    int fromVersion();

    P lift(P payload);
}
