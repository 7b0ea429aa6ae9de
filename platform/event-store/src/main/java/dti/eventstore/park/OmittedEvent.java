package dti.eventstore.park;

import dti.eventsourcing.StreamId;
import dti.eventstore.StoredEvent;

/** An event that an administrator decided to leave out, with a reason kept in {@code es.parked_stream_decision}. */
public record OmittedEvent(StreamId stream, long version) {

    public static OmittedEvent of(StoredEvent event) {
        return new OmittedEvent(event.stream(), event.version().value());
    }
}
