package dti.eventstore.integrity;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.StoredEvent;

/** The first event that is not what it was, and how that shows. */
public record Breach(Kind kind, GlobalPosition position, StreamId stream, StreamVersion version) {

    /** Stands where an event that is not there would name its stream. */
    public static final StreamId UNKNOWN = new StreamId("unknown");

    static Breach of(Kind kind, StoredEvent event) {
        return new Breach(kind, event.position(), event.stream(), event.version());
    }

    /** The log ends before this position, which it should have. */
    static Breach missing(long position) {
        return new Breach(Kind.TRUNCATED, new GlobalPosition(position), UNKNOWN, StreamVersion.EMPTY);
    }

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
        /** The log ends before its head, or a signed checkpoint, says it does. */
        TRUNCATED,
        /** The event fits its neighbours, but it is not the one that was taken into the log's tree. */
        REPLACED,
        /** The events up to this one are not those that a signed checkpoint was made of. */
        CHECKPOINT_DIFFERS
    }
}
