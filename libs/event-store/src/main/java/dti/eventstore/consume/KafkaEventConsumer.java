package dti.eventstore.consume;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a handler from its topic, on a thread of its own between {@link #start()} and {@link #close()}. The offset moves
 * in the transaction of the effect, so each event takes effect once, in order per stream, whatever Kafka redelivers.
 */
public final class KafkaEventConsumer implements AutoCloseable {

    private KafkaEventConsumer() {}

    public static Builder of(ConsumedEventHandler handler, Pool pool) {
        return new Builder(handler, pool);
    }

    public void start() {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * True as soon as every event of the producer's log up to the position was received here (applied, or held with its
     * parked stream), false when the time is over before.
     */
    public Uni<Boolean> await(String log, GlobalPosition position, Duration timeout) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The streams that stand still, the oldest first, at most 500. */
    public Uni<List<ParkedStream>> parked() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Applies what a parked stream holds, in order, from the event it stands at. False when it is not parked. */
    public Uni<Boolean> release(String log, StreamId stream) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Leaves out the one event a parked stream stands at, then releases the rest. False when it is not parked. */
    public Uni<Boolean> discard(String log, StreamId stream) {
        throw new UnsupportedOperationException("not yet");
    }

    /** How many records of its partitions are not consumed yet, as far as it knows. */
    public long lag() {
        return 0;
    }

    /** How many streams stand still, as far as it knows. */
    public long parkedCount() {
        return 0;
    }

    /** Why it does not get on; empty when it does. */
    public Optional<Throwable> failure() {
        return Optional.empty();
    }

    @Override
    public void close() {}

    /** What a consumer needs; bootstrap servers are required. */
    public static final class Builder {

        final ConsumedEventHandler handler;
        final Pool pool;
        final Map<String, Object> settings = new HashMap<>();
        String topicPrefix = "";
        int batchMax = 100;
        MeterRegistry meters = Metrics.globalRegistry;

        @Nullable
        String bootstrapServers;

        Builder(ConsumedEventHandler handler, Pool pool) {
            this.handler = handler;
            this.pool = pool;
        }

        public Builder bootstrapServers(String servers) {
            this.bootstrapServers = servers;
            return this;
        }

        /** Goes before the topic's name and the group's; empty in production, a fresh one per boot in tests. */
        public Builder topicPrefix(String prefix) {
            this.topicPrefix = prefix;
            return this;
        }

        /** Events per transaction, 1 to 500. */
        public Builder batchMax(int events) {
            this.batchMax = events;
            return this;
        }

        /** More settings of the consumer, for example its security. */
        public Builder consumerSettings(Map<String, ?> more) {
            this.settings.putAll(more);
            return this;
        }

        public Builder meters(MeterRegistry registry) {
            this.meters = registry;
            return this;
        }

        public KafkaEventConsumer build() {
            Objects.requireNonNull(bootstrapServers, "bootstrapServers");
            return new KafkaEventConsumer();
        }
    }
}
