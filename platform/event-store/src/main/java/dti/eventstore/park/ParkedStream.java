package dti.eventstore.park;

import dti.eventsourcing.StreamId;
import java.time.Instant;

/**
 * A stream that is parked for a reader, and the event it is parked at.
 *
 * @param consumer the reader: a consumer's name, {@code projection <name>} or {@code relay <log>}
 * @param stream the stream; for an unreadable record, {@code <partition>.<offset>}
 * @param topic empty for a reader of the log itself
 * @param offset the record's offset in its partition; for a reader of the log itself, the event's position
 * @param version the version of the event it is parked at; 0 for an unreadable record
 * @param highestVersion the version of the last event held
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

    /** The reason why a stream is parked. */
    public enum Kind {
        /** The event cannot be applied or sent. */
        POISON,
        /** The event contradicts the history seen before. */
        FORK,
        /** Versions before the event are missing, or the stream is being released. */
        HOLE,
        /** The record is not an event of this system. */
        UNREADABLE,
        /** A relay is to send the stream's held events. */
        RELEASED,
        /** The relay is to send the stream's held events without the event it is parked at. */
        LEFT_OUT
    }
}
