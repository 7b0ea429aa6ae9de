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

/** The settings of a relay. Bootstrap servers and topic are required. */
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

    /** The prefix of the topic's name; empty in production, a new one per start in tests. */
    public RelayBuilder topicPrefix(String prefix) {
        this.topicPrefix = prefix;
        return this;
    }

    /**
     * Creates the topic with this number of partitions when it is missing. Without this setting, the topic must exist.
     */
    public RelayBuilder createTopic(int partitions) {
        this.createPartitions = partitions;
        return this;
    }

    /** Further settings of the Kafka producer, for example its security. */
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
