package dti.localstack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaTopicsTest {

    private final TestServers servers = TestServers.obtain();

    @Test
    void a_partition_count_is_compared_and_never_changed(@TempDir Path root) throws IOException {
        String prefix = "partitions-" + System.nanoTime() + ".";
        declare(root, 2);
        new KafkaTopics(root, prefix).ensure(servers.kafkaBootstrapServers());
        declare(root, 3);
        KafkaTopics other = new KafkaTopics(root, prefix);

        assertThatThrownBy(() -> other.ensure(servers.kafkaBootstrapServers()))
                .isInstanceOf(StackException.class)
                .hasMessageContaining(prefix + "t has 2 partitions")
                .hasMessageContaining("says 3");
    }

    private static void declare(Path root, int partitions) throws IOException {
        Path file = root.resolve("deploy/kafka/topics.json");
        Files.createDirectories(root.resolve("deploy/kafka"));
        Files.writeString(file, """
                {"config": {"retention.ms": "-1"}, "topics": [{"name": "t", "partitions": %d}]}
                """.formatted(partitions));
    }
}
