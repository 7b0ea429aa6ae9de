package dti.evidence.attachments.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.ContractsJson;
import dti.contracts.Topics;
import dti.runtime.logs.KafkaConfig;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** Tests the events that other services receive. */
@QuarkusTest
class PublishedTest extends ApiTest {

    @Inject
    KafkaConfig kafka;

    @Test
    void attaching_and_detaching_are_heard_on_kafka_in_order_without_personal_data() {
        String campaign = campaign();
        UUID id = kept(campaign, "x");
        officer().delete(EVIDENCE + "/" + id + "/attachments/" + LEAF).then().statusCode(200);

        List<JsonNode> heard = heard(campaign + "/" + UNIT, 2);

        assertThat(heard).allSatisfy(event -> {
            assertThat(event.get("evidenceId").asText()).isEqualTo(id.toString());
            assertThat(event.get("leaf").asText()).isEqualTo(LEAF);
            assertThat(event.get("actor").get("unit").asText()).isEqualTo(UNIT);
            assertThat(event.toString()).doesNotContain("Quyết định");
        });
        assertThat(heard.getFirst().get("sha256").asText()).hasSize(64);
        assertThat(heard.getLast().has("sha256")).isFalse();
    }

    private List<JsonNode> heard(String key, int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(kafka.topicPrefix().orElse("") + Topics.EVIDENCE).stream()
                            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<JsonNode> heard = new ArrayList<>();
            await().pollInSameThread().until(() -> {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(100))) {
                    if (event.key().equals(key)) {
                        heard.add(ContractsJson.mapper().readTree(event.value()));
                    }
                }
                return heard.size() >= count;
            });
            return heard;
        }
    }
}
