package dti.eventstore.publish;

import dti.eventsourcing.GlobalPosition;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The row that says who relays a log and how far it came. Only the holder of its epoch moves it. */
final class RelayCursor {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Pool pool;
    private final String log;
    private final Duration lease;
    private final String claimant = UUID.randomUUID().toString();

    RelayCursor(Pool pool, String log, Duration lease) {
        this.pool = pool;
        this.log = log;
        this.lease = lease;
    }

    /** Takes or keeps the lease; empty while somebody else holds it. */
    Optional<Held> lease(long heldEpoch) {
        return pool.preparedQuery("select epoch, last_position from es.relay_lease($1, $2, $3, $4)")
                .execute(Tuple.of(log, claimant, heldEpoch, lease.toMillis()))
                .map(rows -> rows.size() == 0
                        ? Optional.<Held>empty()
                        : Optional.of(new Held(
                                rows.iterator().next().getLong(0),
                                rows.iterator().next().getLong(1))))
                .await()
                .atMost(PATIENCE);
    }

    /** False when the epoch or the position is not what it was: somebody else goes on from here. */
    boolean move(Held held, long to) {
        return pool.preparedQuery("select es.relay_move($1, $2, $3, $4, $5)")
                .execute(Tuple.of(log, held.epoch(), held.position(), to, lease.toMillis()))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .await()
                .atMost(PATIENCE);
    }

    void release(Held held) {
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

    /**
     * The lease as it is held.
     *
     * @param position of the last event published
     */
    record Held(long epoch, long position) {}
}
