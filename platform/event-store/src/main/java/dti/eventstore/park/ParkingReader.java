package dti.eventstore.park;

import dti.eventsourcing.StreamId;
import io.smallrye.mutiny.Uni;

/** A reader of a log or a topic that parks the stream of an event it cannot take, and lets the others flow on. */
public interface ParkingReader {

    /** The name under which its parked streams are kept. */
    String name();

    /** The number of streams that stand still for it, as far as it knows. */
    long parkedCount();

    /** Takes what a parked stream holds, in order, from the event it stands at. False when the stream is not parked. */
    Uni<Boolean> release(String log, StreamId stream);

    /** Leaves out the one event a parked stream stands at, then releases the rest. False when it is not parked. */
    Uni<Boolean> discard(String log, StreamId stream);
}
