package dti.eventstore.integrity;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.StoredEvent;

/** The first event that was tampered with, and the evidence. */
public record Breach(Kind kind, GlobalPosition position, StreamId stream, StreamVersion version) {

    /** The stream of a missing event. */
    public static final StreamId UNKNOWN = new StreamId("unknown");

    static Breach of(Kind kind, StoredEvent event) {
        return new Breach(kind, event.position(), event.stream(), event.version());
    }

    /** The log ends before this position, where an event is expected. */
    static Breach missing(long position) {
        return new Breach(Kind.TRUNCATED, new GlobalPosition(position), UNKNOWN, StreamVersion.EMPTY);
    }

    /** The evidence of a breach. */
    public enum Kind {
        /** The event's hash is not the hash of its content. */
        CHANGED,
        /** The event does not follow the stream's event before it. */
        UNLINKED,
        /** A version of the stream is missing or occurs twice. */
        VERSION_GAP,
        /** A position of the log is missing or occurs twice. */
        POSITION_GAP,
        /** The event is older than the one before it. */
        TIME_REVERSED,
        /** The log ends before the position of its head or of a signed checkpoint. */
        TRUNCATED,
        /** The event is consistent with its neighbours, but is not the event that was added to the log's tree. */
        REPLACED,
        /** The events up to this one are not those of a signed checkpoint. */
        CHECKPOINT_DIFFERS
    }
}
