package dti.eventsourcing;

/**
 * Turns the payload of one old schema version of an event into the next version's. Stored events are never rewritten;
 * they are lifted when read, one version at a time.
 *
 * @param <P> the parsed payload
 */
public interface Upcaster<P> {

    /** The event type it lifts, for example {@code self-score-entered}. */
    String type();

    /** The schema version it reads, 1 or more; what it returns has the version after it. */
    int fromVersion();

    P lift(P payload);
}
