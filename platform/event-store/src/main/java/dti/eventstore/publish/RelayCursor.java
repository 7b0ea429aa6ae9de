package dti.eventstore.publish;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.work.HeartbeatWatch;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The row with the holder of a log's relay lease and the position it has published. Only the holder of the current
 * epoch moves it. The holder sends heartbeats; a claimant that sees none for the length of the lease takes over.
 */
final class RelayCursor {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Pool pool;
    private final String log;
    private final HeartbeatWatch<Beat> watch;
    private final String claimant = UUID.randomUUID().toString();

    RelayCursor(Pool pool, String log, Duration lease) {
        this.pool = pool;
        this.log = log;
        this.watch = new HeartbeatWatch<>(lease);
    }

    /** Takes or keeps the lease unless another claimant holds it. */
    LeaseState lease(long heldEpoch) {
        Optional<Beat> stale = watch.stale();
        Tuple parameters = Tuple.of(log, claimant, heldEpoch)
                .addLong(stale.map(Beat::epoch).orElse(null))
                .addLong(stale.map(Beat::number).orElse(null));
        Row row = pool.preparedQuery(
                        "select is_mine, epoch, beat, last_position from es.relay_lease($1, $2, $3, $4, $5)")
                .execute(parameters)
                .map(rows -> rows.iterator().next())
                .await()
                .atMost(PATIENCE);
        Beat beat = new Beat(row.getLong("epoch"), row.getLong("beat"));
        watch.see(beat);
        return new LeaseState(row.getBoolean("is_mine"), new HeldLease(beat.epoch(), row.getLong("last_position")));
    }

    /** Moves the cursor. Returns false when the epoch or the position has changed: another relay continues. */
    boolean move(HeldLease held, long to) {
        return pool.preparedQuery("select es.relay_move($1, $2, $3, $4)")
                .execute(Tuple.of(log, held.epoch(), held.position(), to))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .await()
                .atMost(PATIENCE);
    }

    void release(HeldLease held) {
        pool.preparedQuery("select es.relay_release($1, $2)")
                .execute(Tuple.of(log, held.epoch()))
                .await()
                .atMost(PATIENCE);
    }

    Uni<Void> rewind(GlobalPosition position) {
        return pool.preparedQuery("select es.relay_rewind($1, $2)")
                .execute(Tuple.of(log, position.value()))
                .replaceWithVoid();
    }

    /** One heartbeat of a holder. */
    private record Beat(long epoch, long number) {}

    /**
     * The current lease.
     *
     * @param isMine whether this claimant holds it
     */
    record LeaseState(boolean isMine, HeldLease held) {}

    /**
     * A held lease.
     *
     * @param position the position of the last event published
     */
    record HeldLease(long epoch, long position) {}
}
