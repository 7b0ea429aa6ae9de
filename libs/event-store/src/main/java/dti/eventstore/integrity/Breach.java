package dti.eventstore.integrity;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;

/** The first event that is not what it was, and how that shows. */
public record Breach(Kind kind, GlobalPosition position, StreamId stream, StreamVersion version) {

    /** How a breach shows. */
    public enum Kind {
        /** The event's own hash is not the hash of what it says. */
        CHANGED,
        /** The event does not follow the stream's event before it. */
        UNLINKED,
        /** A version of the stream is missing or there twice. */
        VERSION_GAP,
        /** A position of the log is missing or there twice. */
        POSITION_GAP,
        /** The event is older than the one before it. */
        TIME_REVERSED,
        /** The log ends before its head says it does. */
        TRUNCATED
    }
}
