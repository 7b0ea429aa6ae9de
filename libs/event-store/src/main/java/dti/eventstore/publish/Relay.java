package dti.eventstore.publish;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.PgEventStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries a log to its topic, in order: one active relay per log, whoever holds the lease. At least once, and total order
 * per stream. Runs on a thread of its own between {@link #start()} and {@link #close()}.
 */
public final class Relay implements AutoCloseable {

    private Relay() {}

    public static Builder of(PgEventStore store, Pool pool, Translation translation) {
        return new Builder(store, pool, translation);
    }

    public void start() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Publishes everything after the position once more. */
    public Uni<Void> rewind(GlobalPosition position) {
        throw new UnsupportedOperationException("not yet");
    }

    /** How many events of the log are not published yet, as far as this relay knows. */
    public long lag() {
        return 0;
    }

    /** Why it does not get on; empty when it does. */
    public Optional<Throwable> failure() {
        return Optional.empty();
    }

    @Override
    public void close() {}

    /** What a relay needs; bootstrap servers and topic are required. */
    public static final class Builder {

        final PgEventStore store;
        final Pool pool;
        final Translation translation;
        final Map<String, Object> producer = new HashMap<>();
        String topic = "";
        String topicPrefix = "";
        Duration lease = Duration.ofSeconds(10);
        MeterRegistry meters = Metrics.globalRegistry;
        int createPartitions;

        @Nullable
        String bootstrapServers;

        Builder(PgEventStore store, Pool pool, Translation translation) {
            this.store = store;
            this.pool = pool;
            this.translation = translation;
        }

        public Builder bootstrapServers(String servers) {
            this.bootstrapServers = servers;
            return this;
        }

        public Builder topic(String name) {
            this.topic = name;
            return this;
        }

        /** Goes before the topic's name; empty in production, a fresh one per boot in tests. */
        public Builder topicPrefix(String prefix) {
            this.topicPrefix = prefix;
            return this;
        }

        /** Makes the topic with so many partitions when it is not there; without this, it must be. */
        public Builder createTopic(int partitions) {
            this.createPartitions = partitions;
            return this;
        }

        /** More settings of the producer, for example its security. */
        public Builder producerSettings(Map<String, ?> settings) {
            this.producer.putAll(settings);
            return this;
        }

        public Builder lease(Duration duration) {
            this.lease = duration;
            return this;
        }

        public Builder meters(MeterRegistry registry) {
            this.meters = registry;
            return this;
        }

        public Relay build() {
            Objects.requireNonNull(bootstrapServers, "bootstrapServers");
            return new Relay();
        }
    }
}
