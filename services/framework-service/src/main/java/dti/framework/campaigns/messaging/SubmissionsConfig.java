package dti.framework.campaigns.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How this service follows the submissions of its campaigns. */
@ConfigMapping(prefix = "dti.submissions")
public interface SubmissionsConfig {

    /** Whether this instance follows them. */
    @WithDefault("true")
    boolean followed();

    /** Kafka's bootstrap servers. */
    String bootstrapServers();

    /** Goes before the topic's name; empty in production, a fresh one per boot in tests. */
    Optional<String> topicPrefix();
}
