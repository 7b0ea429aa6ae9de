package dti.evidence.streams;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where Kafka is and how its topics are called. */
@ConfigMapping(prefix = "dti.topics")
public interface TopicsConfig {

    /** Kafka's bootstrap servers. */
    String bootstrapServers();

    /** Goes before every topic's name; empty in production, a fresh one per boot in tests. */
    Optional<String> prefix();

    /** Partitions of {@code dti.evidence.v1} where it has to be made. It never changes: order is kept per partition. */
    @WithDefault("6")
    int evidencePartitions();
}
