package dti.eventstore.project;

import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.PgEventStore;
import dti.eventstore.StoredEvent;
import dti.eventstore.park.EventFaults;
import dti.eventstore.park.ParkedStream;
import dti.eventstore.park.Parking;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Applies the held events of a projection's parked stream, one transaction per event. Other streams continue meanwhile.
 */
final class ParkedEventReplay {

    private final PgEventStore store;
    private final Pool pool;
    private final ParkingProjection projection;
    private final Parking parking;

    ParkedEventReplay(PgEventStore store, Pool pool, ParkingProjection projection, Parking parking) {
        this.store = store;
        this.pool = pool;
        this.projection = projection;
        this.parking = parking;
    }

    /** Releases a stream. Blocks the caller. Returns false when the stream is not parked. */
    boolean release(StreamId stream, boolean discard) {
        Optional<ParkedStream> at = standing(stream);
        boolean wasParked = at.isPresent();
        boolean leaveOut = discard;
        while (at.isPresent() && take(at.get(), leaveOut)) {
            leaveOut = false;
            at = standing(stream);
        }
        return wasParked;
    }

    /**
     * Processes the event the stream is parked at. Returns false when the event fails again and the stream is parked
     * with a new reason.
     */
    private boolean take(ParkedStream at, boolean leaveOut) {
        List<StoredEvent> events = store.readStream(at.stream(), new StreamVersion(at.version() - 1), 2)
                .await()
                .atMost(ProjectionTransaction.PATIENCE);
        StoredEvent event = events.getFirst();
        return EventFaults.attempt(
                () -> run(transaction -> pass(at, events, leaveOut, transaction)),
                EventFaults::isOfEvent,
                e -> run(transaction -> parking.park(transaction, event, EventFaults.reason(e))));
    }

    private void run(Function<SqlConnection, Uni<Void>> work) {
        pool.withTransaction(work).await().atMost(ProjectionTransaction.PATIENCE);
    }

    /** Does nothing when the stream is not parked at this event any more. */
    private Uni<Void> pass(ParkedStream at, List<StoredEvent> events, boolean leaveOut, SqlConnection transaction) {
        StoredEvent event = events.getFirst();
        return parking.standing(transaction, Set.of(at.stream().value()))
                .flatMap(found -> found.stream().anyMatch(now -> now.version() == at.version())
                        ? effect(found.getFirst(), event, leaveOut, transaction)
                                .chain(() -> parking.pass(transaction, event, leaveOut, second(events)))
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> effect(ParkedStream at, StoredEvent event, boolean leaveOut, SqlConnection transaction) {
        boolean isLast = at.highestVersion() <= at.version();
        return leaveOut
                ? projection.leaveOut(event, isLast, transaction)
                : projection.applyHeld(event, isLast, transaction);
    }

    private Optional<ParkedStream> standing(StreamId stream) {
        return parking.find(pool, stream).await().atMost(ProjectionTransaction.PATIENCE);
    }

    private static @Nullable StoredEvent second(List<StoredEvent> events) {
        return events.size() < 2 ? null : events.get(1);
    }
}
