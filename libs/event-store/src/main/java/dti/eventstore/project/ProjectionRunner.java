package dti.eventstore.project;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.PgEventStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.Optional;

/**
 * Feeds a projection from its log, on a thread of its own between {@link #start()} and {@link #close()}. It never skips an
 * event: one that fails is tried again, with growing pauses, until it succeeds.
 */
public final class ProjectionRunner implements AutoCloseable {

    private ProjectionRunner() {}

    public static Builder of(PgEventStore store, Pool pool, Projection projection) {
        return new Builder(store, pool, projection);
    }

    public void start() {
        throw new UnsupportedOperationException("not yet");
    }

    /** The last position whose effect is committed. */
    public GlobalPosition checkpoint() {
        return GlobalPosition.START;
    }

    /** True as soon as the checkpoint has reached the position, false when the time is over before. */
    public Uni<Boolean> await(GlobalPosition position, Duration timeout) {
        throw new UnsupportedOperationException("not yet");
    }

    /** How many events it is behind its log, as far as it knows. */
    public long lag() {
        return 0;
    }

    /** Why it does not get on; empty when it does. */
    public Optional<Throwable> failure() {
        return Optional.empty();
    }

    @Override
    public void close() {}

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
            return new ProjectionRunner();
        }
    }
}
