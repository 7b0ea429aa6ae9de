package dti.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Creates the topics of {@code deploy/kafka/topics.json} that are missing, updates the settings of the others, and
 * compares their partition counts, which never change. Works with any Kafka client on the caller's class path.
 */
public final class KafkaTopics {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final short ONE_REPLICA = 1;

    private final Map<String, Integer> partitionsByTopic = new LinkedHashMap<>();
    private final Map<String, String> config = new LinkedHashMap<>();

    /**
     * @param root the checked out project
     * @param prefix put before every topic's name; empty outside tests
     */
    public KafkaTopics(Path root, String prefix) {
        JsonNode document = read(root.resolve("deploy/kafka/topics.json"));
        document.get("config")
                .properties()
                .forEach(entry -> config.put(entry.getKey(), entry.getValue().asText()));
        document.get("topics")
                .forEach(topic -> partitionsByTopic.put(
                        prefix + topic.get("name").asText(),
                        topic.get("partitions").asInt()));
    }

    private static JsonNode read(Path file) {
        try {
            return JsonMapper.builder().build().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** The names in the file, with the prefix. */
    Set<String> names() {
        return partitionsByTopic.keySet();
    }

    /** Like {@link #ensure}, but retries within the time limit while the broker does not answer. */
    Set<String> ensureWithin(Duration atMost, String bootstrapServers) {
        Instant deadline = Instant.now().plus(atMost);
        while (true) {
            try {
                return ensure(bootstrapServers);
            } catch (ServerAwayException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Creates missing topics and returns their names. Refuses a topic whose number of partitions differs from the
     * file's.
     */
    public Set<String> ensure(String bootstrapServers) {
        Map<String, Object> client =
                Map.of("bootstrap.servers", bootstrapServers, "default.api.timeout.ms", (int) AT_MOST.toMillis());
        try (Admin admin = Admin.create(client)) {
            Set<String> present = admin.listTopics().names().get(AT_MOST.toSeconds(), TimeUnit.SECONDS);
            List<NewTopic> missing = partitionsByTopic.entrySet().stream()
                    .filter(topic -> !present.contains(topic.getKey()))
                    .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), ONE_REPLICA).configs(config))
                    .toList();
            admin.createTopics(missing).all().get(AT_MOST.toSeconds(), TimeUnit.SECONDS);
            List<String> kept = partitionsByTopic.keySet().stream()
                    .filter(present::contains)
                    .toList();
            admin.describeTopics(kept)
                    .allTopicNames()
                    .get(AT_MOST.toSeconds(), TimeUnit.SECONDS)
                    .values()
                    .forEach(this::requireSamePartitions);
            admin.incrementalAlterConfigs(configured(kept)).all().get(AT_MOST.toSeconds(), TimeUnit.SECONDS);
            return missing.stream().map(NewTopic::name).collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (ExecutionException | TimeoutException e) {
            throw new ServerAwayException("Kafka at " + bootstrapServers + " did not make the topics: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while making topics", e);
        }
    }

    /** The file's settings, for topics that already exist. */
    private Map<ConfigResource, Collection<AlterConfigOp>> configured(List<String> topics) {
        List<AlterConfigOp> settings = config.entrySet().stream()
                .map(each ->
                        new AlterConfigOp(new ConfigEntry(each.getKey(), each.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        return topics.stream()
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic), topic -> settings));
    }

    private void requireSamePartitions(TopicDescription topic) {
        int actual = topic.partitions().size();
        Integer declared = partitionsByTopic.get(topic.name());
        if (declared == null || declared != actual) {
            throw new StackException(
                    "Topic " + topic.name() + " has " + actual + " partitions, deploy/kafka/topics.json"
                            + " says " + declared + ". Partition counts never change: correct the file, or start afresh"
                            + " with ./dti up --fresh.");
        }
    }
}
