package dti.eventstore.project;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventstore.BlockingThread;
import dti.eventstore.EventStore;
import dti.eventstore.PgEventStore;
import dti.eventstore.StoredEvent;
import dti.eventstore.Watermark;
import dti.eventstore.Worker;
import dti.eventstore.park.EventFaults;
import dti.eventstore.park.Parking;
import dti.eventstore.park.ParkingReader;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Passes a log's events to a projection, on its own thread between {@link #start()} and {@link #close()}. It never
 * skips an event. An outage is retried with growing pauses. An event that fails otherwise parks its stream if the
 * projection is a {@link ParkingProjection}; else it is retried until it succeeds.
 */
public final class ProjectionRunner implements ParkingReader, AutoCloseable {

    /** The delay after which an event of another process is found. Events of this process wake the worker. */
    private static final Duration POLL = Duration.ofMillis(200);

    /** The interval after which streams parked by other instances are counted. */
    private static final long COUNT_NANOS = Duration.ofSeconds(5).toNanos();

    private final PgEventStore store;
    private final Pool pool;
    private final Projection projection;
    private final ProjectionTransaction transaction;
    private final Parking parking;
    private final int batchMax;
    private final Runnable afterCommit;
    private final Worker worker;
    private final Watermark checkpoint = new Watermark();
    private volatile long headSeen;
    private volatile long parkedCount;
    private volatile boolean countParked = true;
    private long countedAtNanos;
    private long cursor = -1;
    private int batch;

    private ProjectionRunner(Builder builder) {
        this.store = builder.store;
        this.pool = builder.pool;
        this.projection = builder.projection;
        this.parking = new Parking("projection " + projection.name(), store.log());
        this.transaction = new ProjectionTransaction(pool, projection, parking);
        this.batchMax = builder.batchMax;
        this.batch = batchMax;
        this.afterCommit = builder.afterCommit;
        this.worker = new Worker("project-" + projection.name(), this::step);
        Gauge.builder("dti.projection.lag", this, ProjectionRunner::lag)
                .tag("projection", projection.name())
                .register(builder.meters);
        Gauge.builder("dti.consumer.parked", this, ProjectionRunner::parkedCount)
                .tag("consumer", parking.reader())
                .register(builder.meters);
    }

    public static Builder of(PgEventStore store, Pool pool, Projection projection) {
        return new Builder(store, pool, projection);
    }

    public void start() {
        store.onAppended(worker::ring);
        worker.start();
    }

    /** The last position with a committed effect. */
    public GlobalPosition checkpoint() {
        return checkpoint.reached();
    }

    /** Returns true as soon as the checkpoint has reached the position, false after the timeout. */
    public Uni<Boolean> await(GlobalPosition position, Duration timeout) {
        return checkpoint.await(position, timeout);
    }

    /** Returns the number of events between checkpoint and head of the log, as last read. */
    public long lag() {
        return Math.max(0, headSeen - checkpoint.reached().value());
    }

    /** The failure of the last step; empty when it succeeded. */
    public Optional<Throwable> failure() {
        return worker.failure();
    }

    @Override
    public String name() {
        return parking.reader();
    }

    @Override
    public long parkedCount() {
        return parkedCount;
    }

    @Override
    public Uni<Boolean> release(String log, StreamId stream) {
        return settle(stream, false);
    }

    @Override
    public Uni<Boolean> discard(String log, StreamId stream) {
        return settle(stream, true);
    }

    @Override
    public void close() {
        worker.close();
    }

    private Uni<Boolean> settle(StreamId stream, boolean discard) {
        if (!(projection instanceof ParkingProjection parks)) {
            return Uni.createFrom().item(false);
        }
        ParkedEventReplay held = new ParkedEventReplay(store, pool, parks, parking);
        return BlockingThread.of("release-" + stream, () -> held.release(stream, discard))
                .invoke(() -> {
                    parks.settled();
                    countParked = true;
                    afterCommit.run();
                    worker.ring();
                });
    }

    private Duration step() {
        if (cursor < 0) {
            cursor = storedCheckpoint();
            checkpoint.advance(cursor);
        }
        countParked();
        List<StoredEvent> events =
                store.readSome(new GlobalPosition(cursor), batch).await().atMost(ProjectionTransaction.PATIENCE);
        if (events.isEmpty()) {
            return POLL;
        }
        headSeen = EventStore.isRest(events, batch)
                ? events.getLast().position().value()
                : store.head()
                        .await()
                        .atMost(ProjectionTransaction.PATIENCE)
                        .position()
                        .value();
        try {
            take(events);
        } catch (CheckpointMovedException _) {
            cursor = -1;
        }
        return Duration.ZERO;
    }

    private void take(List<StoredEvent> events) {
        try {
            transaction.apply(cursor, events);
        } catch (RuntimeException e) {
            takeEachAlone(events, e);
            return;
        }
        moved(events);
    }

    /**
     * Applies each event alone, so that only the failing one is parked. Alone, an event is tried once more before its
     * stream is parked.
     */
    private void takeEachAlone(List<StoredEvent> events, RuntimeException failure) {
        if (!parks(failure)) {
            cursor = -1;
            batch = 1; // so that the events before the failing one are applied
            throw failure;
        }
        events.forEach(this::takeAlone);
    }

    private void takeAlone(StoredEvent event) {
        long from = cursor;
        cursor = -1; // the outcome of the transaction may stay unknown
        EventFaults.attempt(() -> transaction.apply(from, List.of(event)), this::parks, e -> {
            transaction.park(from, event, e);
            countParked = true;
        });
        moved(List.of(event));
    }

    private boolean parks(RuntimeException failure) {
        return transaction.parks() && !(failure instanceof CheckpointMovedException) && EventFaults.isOfEvent(failure);
    }

    private void moved(List<StoredEvent> events) {
        cursor = events.getLast().position().value();
        batch = Math.min(batch * 2, batchMax);
        checkpoint.advance(cursor);
        afterCommit.run();
    }

    /** Counts again after an interval as well, because other instances also park and release streams. */
    private void countParked() {
        if (transaction.parks() && (countParked || System.nanoTime() - countedAtNanos > COUNT_NANOS)) {
            countParked = false;
            countedAtNanos = System.nanoTime();
            parkedCount = parking.count(pool).await().atMost(ProjectionTransaction.PATIENCE);
        }
    }

    private long storedCheckpoint() {
        return pool.preparedQuery("""
                        select p.position from es.projection p
                        where p.projection = $1 and p.log_id = (select h.id from es.log_head h where h.log = $2)""")
                .execute(Tuple.of(projection.name(), store.log()))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong(0))
                .await()
                .atMost(ProjectionTransaction.PATIENCE);
    }

    /** The settings of a runner. */
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

        /** The maximum number of events per transaction, 1 to 1,000. Default 100. */
        public Builder batchMax(int events) {
            this.batchMax = events;
            return this;
        }

        /** A callback after each commit, for example another log's {@link PgEventStore#announceAppended}. */
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
