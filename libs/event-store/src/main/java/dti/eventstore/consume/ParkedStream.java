package dti.eventstore.consume;

import dti.eventsourcing.StreamId;
import java.time.Instant;

/**
 * A stream that stands still, and the event it stands at.
 *
 * @param stream the stream; for an unreadable record, {@code <partition>.<offset>}
 * @param version of the event it stands at; 0 for an unreadable record
 * @param highestVersion the last one held behind it
 */
public record ParkedStream(
        String consumer,
        String log,
        StreamId stream,
        Kind kind,
        String reason,
        String topic,
        int partition,
        long offset,
        long version,
        long highestVersion,
        Instant parkedAt) {

    /** Why a stream stands still. */
    public enum Kind {
        /** The handler says that it can never apply the event. */
        POISON,
        /** The event contradicts the history seen before. */
        FORK,
        /** Versions before the event are missing, or the stream is being released. */
        HOLE,
        /** The record is not one of the house's events. */
        UNREADABLE
    }
}
