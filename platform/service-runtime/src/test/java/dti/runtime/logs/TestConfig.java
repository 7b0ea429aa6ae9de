package dti.runtime.logs;

import dti.eventstore.TestDatabase;
import dti.eventstore.schema.EventStoreSchema;
import dti.localstack.TestServers;
import java.util.Optional;
import java.util.UUID;

/** The configuration that a service would read from its environment. */
public final class TestConfig {

    private TestConfig() {}

    /** The broker, with topics for this test only. */
    public static KafkaConfig kafka() {
        return new Kafka(true, TestServers.obtain().kafkaBootstrapServers(), Optional.of(UUID.randomUUID() + "."));
    }

    static KafkaConfig noKafka() {
        return new Kafka(false, "nowhere:1", Optional.empty());
    }

    /** An unreachable broker: no process listens on its port. */
    public static KafkaConfig deadKafka() {
        return new Kafka(true, "127.0.0.1:1", Optional.empty());
    }

    static EventLogConfig database(TestDatabase database) {
        EventStoreSchema.Database owner = database.ownerOf();
        return new Database(owner.jdbcUrl(), owner.user(), owner.password(), database.app());
    }

    private record Kafka(boolean enabled, String bootstrapServers, Optional<String> topicPrefix)
            implements KafkaConfig {}

    private record Database(String jdbcUrl, String owner, String ownerPassword, String appRole)
            implements EventLogConfig {}
}
