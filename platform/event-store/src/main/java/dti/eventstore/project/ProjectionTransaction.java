package dti.eventstore.project;

import dti.eventstore.StoredEvent;
import dti.eventstore.park.EventFaults;
import dti.eventstore.park.Parking;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Applies events to a projection: checkpoint, effect and parked streams change in one transaction. */
final class ProjectionTransaction {

    /** The time limit of a transaction. Projecting 1,000 events takes far less. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Logger LOG = Logger.getLogger(ProjectionTransaction.class);

    private final Pool pool;
    private final Projection projection;
    private final Parking parking;

    ProjectionTransaction(Pool pool, Projection projection, Parking parking) {
        this.pool = pool;
        this.projection = projection;
        this.parking = parking;
    }

    /** Returns whether a failing event parks its stream. */
    boolean parks() {
        return projection instanceof ParkingProjection;
    }

    /** Applies events. Events of parked streams are held. */
    void apply(long from, List<StoredEvent> events) {
        run(transaction ->
                moveCheckpoint(transaction, from, events).flatMap(held -> effect(events, held, transaction)));
    }

    /** Parks the stream of an event that cannot be applied. */
    void park(long from, StoredEvent event, Throwable failure) {
        String reason = EventFaults.reason(failure);
        LOG.errorf(
                failure,
                "%s: parks stream %s at version %d (position %d): %s",
                parking.reader(),
                event.stream(),
                event.version().value(),
                event.position().value(),
                reason);
        run(transaction -> moveCheckpoint(transaction, from, List.of(event))
                .chain(() -> parking.park(transaction, event, reason))
                .chain(() -> effect(List.of(event), Set.of(event.stream().value()), transaction)));
    }

    private void run(Function<SqlConnection, Uni<Void>> work) {
        pool.withTransaction(work).await().atMost(PATIENCE);
    }

    private Uni<Void> effect(List<StoredEvent> events, Set<String> held, SqlConnection transaction) {
        if (held.isEmpty() || !(projection instanceof ParkingProjection parks)) {
            return projection.apply(events, transaction);
        }
        return parking.standing(transaction, held)
                .map(BatchParking::of)
                .call(streams -> parking.hold(transaction, streams.held(events)))
                .flatMap(streams -> parks.apply(events, streams, transaction));
    }

    /**
     * Moves the checkpoint and returns those of the events' streams that are parked.
     *
     * @throws CheckpointMovedException when another instance moved the checkpoint first
     */
    private Uni<Set<String>> moveCheckpoint(SqlConnection transaction, long from, List<StoredEvent> events) {
        String[] streams = parks()
                ? events.stream()
                        .map(event -> event.stream().value())
                        .distinct()
                        .toArray(String[]::new)
                : new String[0];
        return transaction
                .preparedQuery(
                        "select es.move_checkpoint($1, $2, $3, $4), array(select stream from es.standing($5, $2, $6))")
                .execute(Tuple.tuple()
                        .addString(projection.name())
                        .addString(parking.log())
                        .addLong(from)
                        .addLong(events.getLast().position().value())
                        .addString(parking.reader())
                        .addArrayOfString(streams))
                .map(rows -> rows.iterator().next())
                .map(row -> {
                    if (!row.getBoolean(0)) {
                        throw new CheckpointMovedException(projection.name());
                    }
                    return Arrays.stream(row.getArrayOfStrings(1)).collect(Collectors.toSet());
                });
    }
}
