package dti.runtime.logs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Configures this service's access to Kafka. */
@ConfigMapping(prefix = "dti.kafka")
public interface KafkaConfig {

    /** Whether this instance publishes and consumes; of several instances one relay per log is active. */
    @WithDefault("true")
    boolean enabled();

    /** Kafka's bootstrap servers. */
    @WithDefault("${kafka.bootstrap.servers}")
    String bootstrapServers();

    /** The prefix of every topic's name; empty in production, a fresh one per boot in tests. */
    @WithDefault("${dti.topics.prefix:}")
    Optional<String> topicPrefix();
}
