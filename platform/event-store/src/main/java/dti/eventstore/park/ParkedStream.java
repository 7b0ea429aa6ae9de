package dti.eventstore.park;

import dti.eventsourcing.StreamId;
import java.time.Instant;

/**
 * A stream that stands still for a reader, and the event it stands at.
 *
 * @param consumer the reader: a consumer's name, {@code projection <name>} or {@code relay <log>}
 * @param stream the stream; for an unreadable record, {@code <partition>.<offset>}
 * @param topic empty for a reader of the log itself
 * @param offset of the record in its partition; for a reader of the log itself, the event's position
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
        /** The event can not be applied or sent. */
        POISON,
        /** The event contradicts the history seen before. */
        FORK,
        /** Versions before the event are missing, or the stream is being released. */
        HOLE,
        /** The record is not one of the house's events. */
        UNREADABLE,
        /** A relay is about to send what the stream holds. */
        RELEASED,
        /** A relay is about to send what the stream holds, without the event it stands at. */
        LEFT_OUT
    }
}
