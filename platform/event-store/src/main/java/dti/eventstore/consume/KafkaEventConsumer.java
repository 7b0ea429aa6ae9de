package dti.eventstore.consume;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventstore.Worker;
import dti.eventstore.park.ParkedStream;
import dti.eventstore.park.ParkingReader;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
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
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;

/**
 * Passes a topic's events to a handler, on its own thread between {@link #start()} and {@link #close()}. The offset
 * moves in the transaction of the effect, so each event takes effect once, in order per stream, whatever Kafka
 * redelivers.
 */
public final class KafkaEventConsumer implements ParkingReader, AutoCloseable {

    /** The maximum bytes of records in flight; a service has about six consumers. A larger record is fetched alone. */
    private static final int FETCH_BYTES_MAX = 2 * 1024 * 1024;

    private static final int PARTITION_FETCH_BYTES_MAX = 512 * 1024;

    private final String name;
    private final Pool pool;
    private final String topic;
    private final ConsumerMemory memory;
    private final TopicLoop loop;
    private final StreamReplay replay;
    private final Worker worker;

    private KafkaEventConsumer(Builder builder) {
        String consumer = builder.handler.consumer();
        this.name = consumer;
        this.pool = builder.pool;
        this.topic = builder.topicPrefix + builder.handler.topic();
        this.memory = new ConsumerMemory(consumer);
        Counter alarms = Counter.builder("dti.consumer.parkings")
                .tag("consumer", consumer)
                .register(builder.meters);
        RecordEffect effect = new RecordEffect(memory, builder.handler, alarms::increment);
        this.loop = new TopicLoop(topic, builder.settings(), new PartitionProgress(pool, memory, effect), pool, memory);
        this.replay = new StreamReplay(pool, memory, effect, builder.settings());
        this.worker = new Worker("consume-" + consumer, loop::step);
        Gauge.builder("dti.consumer.lag", this, KafkaEventConsumer::lag)
                .tag("consumer", consumer)
                .register(builder.meters);
        Gauge.builder("dti.consumer.parked", this, KafkaEventConsumer::parkedCount)
                .tag("consumer", consumer)
                .register(builder.meters);
    }

    public static Builder of(ConsumedEventHandler handler, Pool pool) {
        return new Builder(handler, pool);
    }

    @Override
    public String name() {
        return name;
    }

    public void start() {
        worker.start();
    }

    /**
     * Returns true as soon as this service has received every event of the producer's log up to the position: applied,
     * or held with its parked stream. Returns false after the timeout.
     */
    public Uni<Boolean> await(String log, GlobalPosition position, Duration timeout) {
        return loop.watermark(log).await(position, timeout);
    }

    /** Returns the parked streams, the oldest first, at most 500. */
    public Uni<List<ParkedStream>> parked() {
        return memory.parked(pool, topic)
                .map(held ->
                        held.stream().map(ConsumerMemory.HeldStream::stream).toList());
    }

    @Override
    public Uni<Boolean> release(String log, StreamId stream) {
        return replay.of(new StreamReplay.Request(topic, log, stream, false)).invoke(loop::countParkedSoon);
    }

    @Override
    public Uni<Boolean> discard(String log, StreamId stream) {
        return replay.of(new StreamReplay.Request(topic, log, stream, true)).invoke(loop::countParkedSoon);
    }

    /** Returns the number of unconsumed records of this instance's partitions, as last measured. */
    public long lag() {
        return loop.lag();
    }

    @Override
    public long parkedCount() {
        return loop.parkedCount();
    }

    /** The failure of the last step; empty when it succeeded. */
    public Optional<Throwable> failure() {
        return worker.failure();
    }

    @Override
    public void close() {
        loop.wakeup();
        worker.close();
        loop.close();
    }

    /** The settings of a consumer. Bootstrap servers are required. */
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

        /** The prefix of the topic's and the group's name; empty in production, a new one per start in tests. */
        public Builder topicPrefix(String prefix) {
            this.topicPrefix = prefix;
            return this;
        }

        /** The maximum number of events per transaction, 1 to 500. Default 100. */
        public Builder batchMax(int events) {
            this.batchMax = events;
            return this;
        }

        /** Further settings of the Kafka consumer, for example its security. */
        public Builder consumerSettings(Map<String, ?> more) {
            this.settings.putAll(more);
            return this;
        }

        public Builder meters(MeterRegistry registry) {
            this.meters = registry;
            return this;
        }

        public KafkaEventConsumer build() {
            return new KafkaEventConsumer(this);
        }

        private Map<String, Object> settings() {
            if (batchMax < 1 || batchMax > 500) {
                throw new IllegalArgumentException("a batch has 1 to 500 events, not " + batchMax);
            }
            Map<String, Object> all = new HashMap<>();
            all.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000); // so that a new topic is found soon
            all.put(ConsumerConfig.GROUP_ID_CONFIG, topicPrefix + handler.consumer());
            // A killed instance keeps its partitions for this time. It may be short because the database guards the
            // offsets.
            all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
            all.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
            all.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES_MAX);
            all.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_FETCH_BYTES_MAX);
            all.putAll(settings);
            all.put(
                    ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    Objects.requireNonNull(bootstrapServers, "bootstrapServers"));
            all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batchMax);
            all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
            all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"); // events seen before are dropped
            all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
            return all;
        }
    }
}
