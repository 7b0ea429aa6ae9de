package dti.eventstore.project;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.EventStore;
import dti.eventstore.PgEventStore;
import dti.eventstore.StoredEvent;
import dti.eventstore.Watermark;
import dti.eventstore.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Feeds a projection from its log, on a thread of its own between {@link #start()} and {@link #close()}. It never skips an
 * event: one that fails is tried again, with growing pauses, until it succeeds.
 */
public final class ProjectionRunner implements AutoCloseable {

    /** How soon an event of another process is seen; those of this process ring. */
    private static final Duration POLL = Duration.ofMillis(200);

    /** For one transaction; a projection of 1,000 events stays far below. */
    private static final Duration TRANSACTION_PATIENCE = Duration.ofSeconds(60);

    private final PgEventStore store;
    private final Pool pool;
    private final Projection projection;
    private final int batchMax;
    private final Runnable afterCommit;
    private final Worker worker;
    private final Watermark checkpoint = new Watermark();
    private volatile long headSeen;
    private long cursor = -1;
    private int batch;

    private ProjectionRunner(Builder builder) {
        this.store = builder.store;
        this.pool = builder.pool;
        this.projection = builder.projection;
        this.batchMax = builder.batchMax;
        this.batch = batchMax;
        this.afterCommit = builder.afterCommit;
        this.worker = new Worker("project-" + projection.name(), this::step);
        Gauge.builder("dti.projection.lag", this, ProjectionRunner::lag)
                .tag("projection", projection.name())
                .register(builder.meters);
    }

    public static Builder of(PgEventStore store, Pool pool, Projection projection) {
        return new Builder(store, pool, projection);
    }

    public void start() {
        store.onAppended(worker::ring);
        worker.start();
    }

    /** The last position whose effect is committed. */
    public GlobalPosition checkpoint() {
        return checkpoint.reached();
    }

    /** True as soon as the checkpoint has reached the position, false when the time is over before. */
    public Uni<Boolean> await(GlobalPosition position, Duration timeout) {
        return checkpoint.await(position, timeout);
    }

    /** How many events it is behind its log, as far as it knows. */
    public long lag() {
        return Math.max(0, headSeen - checkpoint.reached().value());
    }

    /** Why it does not get on; empty when it does. */
    public Optional<Throwable> failure() {
        return worker.failure();
    }

    @Override
    public void close() {
        worker.close();
    }

    private Duration step() {
        if (cursor < 0) {
            cursor = storedCheckpoint();
            checkpoint.advance(cursor);
        }
        List<StoredEvent> events =
                store.readSome(new GlobalPosition(cursor), batch).await().atMost(TRANSACTION_PATIENCE);
        if (events.isEmpty()) {
            return POLL;
        }
        headSeen = EventStore.isRest(events, batch)
                ? events.getLast().position().value()
                : store.head().await().atMost(TRANSACTION_PATIENCE).position().value();
        try {
            apply(events);
        } catch (CheckpointMovedException _) {
            cursor = -1;
        } catch (RuntimeException e) {
            cursor = -1;
            batch = 1; // so that those before the one that fails get on
            throw e;
        }
        return Duration.ZERO;
    }

    private void apply(List<StoredEvent> events) {
        long last = events.getLast().position().value();
        pool.withTransaction(transaction ->
                        moveCheckpoint(transaction, last).chain(() -> projection.apply(events, transaction)))
                .await()
                .atMost(TRANSACTION_PATIENCE);
        cursor = last;
        batch = Math.min(batch * 2, batchMax);
        checkpoint.advance(last);
        afterCommit.run();
    }

    private Uni<Void> moveCheckpoint(SqlConnection transaction, long to) {
        return transaction
                .preparedQuery("select es.move_checkpoint($1, $2, $3, $4)")
                .execute(Tuple.of(projection.name(), store.log(), cursor, to))
                .invoke(rows -> {
                    if (!rows.iterator().next().getBoolean(0)) {
                        throw new CheckpointMovedException(projection.name());
                    }
                })
                .replaceWithVoid();
    }

    private long storedCheckpoint() {
        return pool.preparedQuery("""
                        select p.position from es.projection p
                        where p.projection = $1 and p.log_id = (select h.id from es.log_head h where h.log = $2)""")
                .execute(Tuple.of(projection.name(), store.log()))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong(0))
                .await()
                .atMost(TRANSACTION_PATIENCE);
    }

    /** What a runner needs. */
    public static final class Builder {

        final PgEventStore store;
        final Pool pool;
        final Projection projection;
        int batchMax = 100;
        Runnable afterCommit = () -> {};
        MeterRegistry meters = Metrics.globalRegistry;

        Builder(PgEventStore store, Pool pool, Projection projection) {
            this.store = store;
            this.pool = pool;
            this.projection = projection;
        }

        /** Events per transaction, 1 to 1,000. */
        public Builder batchMax(int events) {
            this.batchMax = events;
            return this;
        }

        /** Called after each commit, for example another log's {@link PgEventStore#announceAppended}. */
        public Builder afterCommit(Runnable callback) {
            this.afterCommit = callback;
            return this;
        }

        public Builder meters(MeterRegistry registry) {
            this.meters = registry;
            return this;
        }

        public ProjectionRunner build() {
            if (batchMax < 1 || batchMax > EventStore.READ_LIMIT_MAX) {
                throw new IllegalArgumentException("a batch has 1 to 1,000 events, not " + batchMax);
            }
            return new ProjectionRunner(this);
        }
    }
}
