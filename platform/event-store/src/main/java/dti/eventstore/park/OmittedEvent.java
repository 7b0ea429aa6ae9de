package dti.eventstore.park;

import dti.eventsourcing.StreamId;
import dti.eventstore.StoredEvent;

/** An event left out by an administrator's decision. The reason is in {@code es.parked_stream_decision}. */
public record OmittedEvent(StreamId stream, long version) {

    public static OmittedEvent of(StoredEvent event) {
        return new OmittedEvent(event.stream(), event.version().value());
    }
}
