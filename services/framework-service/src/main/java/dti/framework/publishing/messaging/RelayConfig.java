package dti.framework.publishing.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How this service's logs reach Kafka. */
@ConfigMapping(prefix = "dti.relays")
public interface RelayConfig {

    /** Whether this instance publishes; of several instances one is active, the others stand by. */
    @WithDefault("true")
    boolean enabled();

    /** Kafka's bootstrap servers. */
    String bootstrapServers();

    /** Goes before every topic's name; empty in production, a fresh one per boot in tests. */
    Optional<String> topicPrefix();
}
