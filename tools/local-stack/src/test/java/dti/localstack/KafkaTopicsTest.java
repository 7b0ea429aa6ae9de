package dti.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
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

    @Test
    void an_existing_topic_gets_the_record_size_limit_of_the_file(@TempDir Path root) throws Exception {
        String prefix = "settings-" + System.nanoTime() + ".";
        declare(root, 1);
        new KafkaTopics(root, prefix).ensure(servers.kafkaBootstrapServers());
        Path file = root.resolve("deploy/kafka/topics.json");
        Files.writeString(
                file,
                Files.readString(file).replace("{\"retention", "{\"max.message.bytes\": \"2162688\", \"retention"));

        new KafkaTopics(root, prefix).ensure(servers.kafkaBootstrapServers());

        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, prefix + "t");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.kafkaBootstrapServers()))) {
            var settings = Objects.requireNonNull(
                    admin.describeConfigs(List.of(topic)).all().get().get(topic));
            assertThat(settings.get("max.message.bytes").value()).isEqualTo("2162688");
        }
    }

    private static void declare(Path root, int partitions) throws IOException {
        Path file = root.resolve("deploy/kafka/topics.json");
        Files.createDirectories(root.resolve("deploy/kafka"));
        Files.writeString(file, """
                {"config": {"retention.ms": "-1"}, "topics": [{"name": "t", "partitions": %d}]}
                """.formatted(partitions));
    }
}
