package dti.eventstore.publish;

import dti.eventstore.PgEventStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jspecify.annotations.Nullable;

/** What a relay needs; bootstrap servers and topic are required. */
public final class RelayBuilder {

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

    RelayBuilder(PgEventStore store, Pool pool, Translation translation) {
        this.store = store;
        this.pool = pool;
        this.translation = translation;
    }

    public RelayBuilder bootstrapServers(String servers) {
        this.bootstrapServers = servers;
        return this;
    }

    public RelayBuilder topic(String name) {
        this.topic = name;
        return this;
    }

    /** Goes before the topic's name; empty in production, a fresh one per boot in tests. */
    public RelayBuilder topicPrefix(String prefix) {
        this.topicPrefix = prefix;
        return this;
    }

    /** Makes the topic with so many partitions when it is not there; without this, it must be. */
    public RelayBuilder createTopic(int partitions) {
        this.createPartitions = partitions;
        return this;
    }

    /** More settings of the producer, for example its security. */
    public RelayBuilder producerSettings(Map<String, ?> settings) {
        this.producer.putAll(settings);
        return this;
    }

    public RelayBuilder lease(Duration duration) {
        this.lease = duration;
        return this;
    }

    public RelayBuilder meters(MeterRegistry registry) {
        this.meters = registry;
        return this;
    }

    public Relay build() {
        producer.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Objects.requireNonNull(bootstrapServers, "bootstrapServers"));
        if (topic.isEmpty()) {
            throw new IllegalArgumentException("a relay needs a topic");
        }
        return new Relay(this);
    }
}
