package dti.eventstore.park;

import dti.eventsourcing.StreamId;
import dti.eventstore.StoredEvent;

/** An event that an administrator decided to leave out, with a reason kept in {@code es.parked_stream_decision}. */
public record LeftOut(StreamId stream, long version) {

    public static LeftOut of(StoredEvent event) {
        return new LeftOut(event.stream(), event.version().value());
    }
}
