package dti.eventstore.publish;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.LogHead;
import dti.eventstore.PgEventStore;
import dti.eventstore.StoredEvent;
import dti.eventstore.Worker;
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
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries a log to its topic, in order: one active relay per log, whoever holds the lease. At least once, and total order
 * per stream. Runs on a thread of its own between {@link #start()} and {@link #close()}.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** One read, one wait for acknowledgements, one move of the cursor; fewer where they are large. */
    private static final int BATCH_MAX = 500;

    private static final Duration PAUSE_MIN = Duration.ofMillis(20);
    private static final Duration PAUSE_MAX = Duration.ofMillis(200);
    private static final Duration READ_PATIENCE = Duration.ofSeconds(15);

    private final PgEventStore store;
    private final TopicSender sender;
    private final RelayCursor cursor;
    private final Duration lease;
    private final int createPartitions;
    private final Worker worker;

    private volatile long published;
    private volatile long headSeen;
    private volatile boolean resume = true;
    private RelayCursor.@Nullable Held held;
    private boolean topicKnown;
    private long heldEpoch;
    private long generation;
    private long renewAtNanos;
    private Duration pause = PAUSE_MIN;

    private Relay(Builder builder) {
        this.store = builder.store;
        this.sender = new TopicSender(builder.topicPrefix + builder.topic, builder.producer, builder.translation);
        this.cursor = new RelayCursor(builder.pool, store.log(), builder.lease);
        this.lease = builder.lease;
        this.createPartitions = builder.createPartitions;
        this.worker = new Worker("relay-" + store.log(), this::step);
        Gauge.builder("dti.relay.lag", this, Relay::lag).tag("log", store.log()).register(builder.meters);
    }

    public static Builder of(PgEventStore store, Pool pool, Translation translation) {
        return new Builder(store, pool, translation);
    }

    public void start() {
        store.onAppended(worker::ring);
        worker.start();
    }

    /** Publishes everything after the position once more. */
    public Uni<Void> rewind(GlobalPosition position) {
        return cursor.rewind(position).invoke(() -> {
            resume = true;
            worker.ring();
        });
    }

    /** The last position published under the lease, as this relay last read it. */
    public GlobalPosition published() {
        return new GlobalPosition(published);
    }

    /** How many events of the log are not published yet, as far as this relay knows. */
    public long lag() {
        return Math.max(0, headSeen - published);
    }

    /** Why it does not get on; empty when it does. */
    public Optional<Throwable> failure() {
        return worker.failure();
    }

    @Override
    public void close() {
        worker.close();
        sender.close();
        if (held != null) {
            try {
                cursor.release(held);
            } catch (RuntimeException e) {
                LOG.debugf("relay of %s: the lease ends by itself: %s", store.log(), e);
            }
        }
    }

    private Duration step() throws ExecutionException, InterruptedException {
        boolean done = false;
        try {
            RelayCursor.Held from = hold();
            Duration rest = from == null ? standBy() : publish(from);
            done = true;
            return rest;
        } finally {
            if (!done) { // an error, too, leaves sends that nobody waits for
                sender.abandon();
                resume = true;
            }
        }
    }

    /** The lease, taken or renewed when a third of it is gone; null while somebody else has it. */
    private RelayCursor.@Nullable Held hold() throws ExecutionException, InterruptedException {
        if (!resume && held != null && System.nanoTime() < renewAtNanos) {
            return held;
        }
        if (createPartitions > 0 && !topicKnown) {
            sender.createTopic(createPartitions);
            topicKnown = true;
        }
        renewAtNanos = System.nanoTime() + lease.toNanos() / 3;
        RelayCursor.Seen seen = cursor.lease(heldEpoch);
        LogHead head = store.head().await().atMost(READ_PATIENCE);
        headSeen = head.position().value();
        published = seen.held().position();
        held = seen.isMine() ? seen.held() : null;
        if (held != null) {
            if (held.epoch() != heldEpoch) {
                LOG.infof("relay of %s: epoch %d, from position %d", store.log(), held.epoch(), held.position());
            }
            heldEpoch = held.epoch();
            generation = head.generation();
            resume = false;
        }
        return held;
    }

    /** A standby reads head and cursor with the lease, so its lag is the lag of the log. */
    private Duration standBy() {
        sender.abandon();
        return lease.dividedBy(3);
    }

    private Duration publish(RelayCursor.Held from) throws ExecutionException, InterruptedException {
        List<StoredEvent> events = store.readSome(new GlobalPosition(from.position()), BATCH_MAX)
                .await()
                .atMost(READ_PATIENCE);
        if (events.isEmpty()) {
            Duration rest = pause;
            pause = pause.multipliedBy(2).compareTo(PAUSE_MAX) < 0 ? pause.multipliedBy(2) : PAUSE_MAX;
            return rest;
        }
        long last = events.getLast().position().value();
        headSeen = Math.max(headSeen, last);
        sender.send(events, generation);
        if (cursor.move(from, last)) {
            held = new RelayCursor.Held(from.epoch(), last);
            published = last;
        } else {
            LOG.infof("relay of %s: epoch %d is over", store.log(), from.epoch());
            resume = true;
        }
        pause = PAUSE_MIN;
        return Duration.ZERO;
    }

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
            producer.put(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    Objects.requireNonNull(bootstrapServers, "bootstrapServers"));
            if (topic.isEmpty()) {
                throw new IllegalArgumentException("a relay needs a topic");
            }
            return new Relay(this);
        }
    }
}
