package dti.ranking.leaderboards.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.contracts.Topics;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.consume.KafkaEventConsumer;
import dti.ranking.TestCampaign;
import dti.ranking.TestScore;
import dti.runtime.logs.KafkaConfig;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Events that Kafka delivers again change nothing, and lost read models are rebuilt from Kafka. */
@QuarkusTest
class ReplayTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(200);

    private static final List<String> TABLES = List.of(
            "submission_score",
            "score_point",
            "score_version",
            "score_withheld",
            "node_version",
            "campaign_copy",
            "campaign_version",
            "unit_copy",
            "unit_version",
            "framework_node");

    @Inject
    KafkaConfig kafka;

    @Inject
    Pool pool;

    @Inject
    @All
    List<ConsumedEventHandler> handlers;

    @Test
    void duplicates_of_every_message_change_nothing() {
        String code = scoredCampaign();
        String other = campaign().code();
        String before = everything(code);

        List<ConsumerRecord<String, String>> messages = messages(topic(Topics.SCORES));
        sendAgain(messages);
        score(TestScore.of(other, HEALTH, "1", "1"));

        assertThat(messages).hasSizeGreaterThan(4);
        assertThat(everything(code)).isEqualTo(before);
    }

    @Test
    void rebuilt_from_the_topics_the_leaderboard_is_the_same() {
        String code = scoredCampaign();
        String before = everything(code);

        for (String table : TABLES) {
            pool.query("delete from " + table).execute().await().atMost(PATIENCE);
        }
        auditor().get("/api/v1/leaderboards/" + code).then().statusCode(404);
        List<KafkaEventConsumer> rebuilding =
                handlers.stream().map(this::fromTheStart).toList();
        rebuilding.forEach(KafkaEventConsumer::start);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(everything(code)).isEqualTo(before));
        rebuilding.forEach(KafkaEventConsumer::close);
    }

    private String scoredCampaign() {
        TestCampaign campaign = campaign();
        String code = campaign.code();
        score(
                TestScore.of(code, TRADE, "10", "20"),
                TestScore.of(code, FINANCE, "5", "5"),
                TestScore.of(code, FINANCE, "5", "7"));
        publish(campaign.phase("appraisal-1"));
        score(TestScore.of(code, TRADE, "10", "20").phase("appraisal-1").council("2"));
        arrived(others.withhold(code, FINANCE, Instant.parse("2025-11-21T01:02:03Z")));
        return code;
    }

    /** The body and tag of the leaderboard, and the trend of a unit. */
    private static String everything(String code) {
        var board = auditor().get("/api/v1/leaderboards/" + code);
        String trend = auditor()
                .get("/api/v1/leaderboards/" + code + "/units/" + TRADE)
                .asString();
        return board.header("ETag") + "\n" + board.asString() + "\n" + trend;
    }

    private String topic(String name) {
        return kafka.topicPrefix().orElse("") + name;
    }

    /** A consumer without stored offsets, with the handler of an existing consumer. */
    private KafkaEventConsumer fromTheStart(ConsumedEventHandler handler) {
        return KafkaEventConsumer.of(new Renamed(handler), pool)
                .bootstrapServers(kafka.bootstrapServers())
                .topicPrefix(kafka.topicPrefix().orElse(""))
                .build();
    }

    private record Renamed(ConsumedEventHandler handler) implements ConsumedEventHandler {

        @Override
        public String consumer() {
            return "rebuilt-" + handler.consumer();
        }

        @Override
        public String topic() {
            return handler.topic();
        }

        @Override
        public Uni<Void> apply(ConsumedEvent event, SqlConnection transaction) {
            return handler.apply(event, transaction);
        }
    }

    private List<ConsumerRecord<String, String>> messages(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(POLL).forEach(all::add);
            }
        }
        return all;
    }

    private void sendAgain(List<ConsumerRecord<String, String>> messages) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            messages.forEach(message -> producer.send(new ProducerRecord<>(
                    message.topic(), message.partition(), message.key(), message.value(), message.headers())));
            producer.flush();
        }
    }
}
