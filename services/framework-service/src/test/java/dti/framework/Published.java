package dti.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.ContractsJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The events published on Kafka, read by a consumer that knows nothing of this service. */
public final class Published {

    private static final Duration WAIT_MAX = Duration.ofSeconds(20);

    private Published() {}

    /** Waits until the stream has this number of events on its topic, and returns them in order. */
    public static List<JsonNode> events(String topic, String stream, int count) {
        var config = ConfigProvider.getConfig();
        String prefix = config.getValue("dti.topics.prefix", String.class);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                config.getValue("kafka.bootstrap.servers", String.class),
                "auto.offset.reset",
                "earliest");
        List<JsonNode> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = List.of(new TopicPartition(prefix + topic, 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + WAIT_MAX.toNanos();
            while (found.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> {
                    if (stream.equals(each.key())) {
                        found.add(event(each));
                    }
                });
            }
        }
        return found;
    }

    private static JsonNode event(ConsumerRecord<String, String> received) {
        try {
            var type = Objects.requireNonNull(received.headers().lastHeader("ce_type"), "ce_type");
            var envelope = ContractsJson.mapper().createObjectNode();
            envelope.put("type", new String(type.value(), StandardCharsets.UTF_8));
            envelope.set("data", ContractsJson.mapper().readTree(received.value()));
            return envelope;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
