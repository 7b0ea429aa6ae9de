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
import org.jspecify.annotations.Nullable;

/** Applies what a projection's parked stream holds, one transaction per event, while the others flow on. */
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

    /** False when the stream is not parked. Waits for the database. */
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

    /** False when the stream stays where it is, parked for a new reason. */
    private boolean take(ParkedStream at, boolean leaveOut) {
        List<StoredEvent> events = store.readStream(at.stream(), new StreamVersion(at.version() - 1), 2)
                .await()
                .atMost(ProjectionTransaction.PATIENCE);
        StoredEvent event = events.getFirst();
        try {
            pool.withTransaction(transaction -> parking.standing(
                                    transaction, Set.of(at.stream().value()))
                            .flatMap(found -> found.stream().anyMatch(now -> now.version() == at.version())
                                    ? pass(found.getFirst(), event, leaveOut, transaction)
                                            .chain(() -> parking.pass(transaction, event, leaveOut, second(events)))
                                            .replaceWithVoid()
                                    : Uni.createFrom().voidItem()))
                    .await()
                    .atMost(ProjectionTransaction.PATIENCE);
            return true;
        } catch (RuntimeException e) {
            if (!EventFaults.isOfEvent(e)) {
                throw e;
            }
            pool.withTransaction(transaction -> parking.park(transaction, event, EventFaults.reason(e)))
                    .await()
                    .atMost(ProjectionTransaction.PATIENCE);
            return false;
        }
    }

    private Uni<Void> pass(ParkedStream at, StoredEvent event, boolean leaveOut, SqlConnection transaction) {
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
