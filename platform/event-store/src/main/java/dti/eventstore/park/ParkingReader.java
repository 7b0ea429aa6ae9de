package dti.eventstore.park;

import dti.eventsourcing.StreamId;
import io.smallrye.mutiny.Uni;

/**
 * A reader of a log or a topic that parks the stream of an event it cannot process and continues with the other
 * streams.
 */
public interface ParkingReader {

    /** The name under which its parked streams are stored. */
    String name();

    /** The number of its parked streams, as last counted. */
    long parkedCount();

    /**
     * Processes a parked stream's events in order, from the event it is parked at. Returns false when the stream is not
     * parked.
     */
    Uni<Boolean> release(String log, StreamId stream);

    /** Leaves out the event a stream is parked at, then releases the stream. Returns false when it is not parked. */
    Uni<Boolean> discard(String log, StreamId stream);
}
