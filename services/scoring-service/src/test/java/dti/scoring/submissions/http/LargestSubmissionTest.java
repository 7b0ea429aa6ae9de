package dti.scoring.submissions.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.ContractsJson;
import dti.contracts.Topics;
import dti.eventsourcing.EventLimits;
import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * The largest events of a submission under the largest framework are published completely, and are scored and
 * explained.
 */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class LargestSubmissionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FRAMEWORK = "largest-2024";
    private static final String CAMPAIGN = "c".repeat(64);
    private static final String UNIT = "u".repeat(64);
    private static final String PATH = "/api/v1/submissions/" + CAMPAIGN + "/" + UNIT;
    private static final int NODES = 1_000;
    private static final int FIELDS = 200;
    private static final String TEXT = "ệ".repeat(500);
    private static final String NOTE = "ệ".repeat(2_000);

    @Test
    void the_largest_submission_is_recorded_told_scored_and_explained() {
        opened();
        Map<String, Object> values = new HashMap<>();
        IntStream.rangeClosed(1, FIELDS).forEach(n -> values.put(Integer.toString(n), TEXT));

        officer()
                .body(Map.of("values", values))
                .put(PATH + "/general-info")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
        officer()
                .body(Map.of("points", 1, "note", NOTE))
                .put(PATH + "/self-scores/" + key(1))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);

        JsonNode info = told(Topics.SUBMISSIONS, "general-info-entered", 1).getFirst();
        assertThat(bytes(info)).isBetween(FIELDS * TEXT.length() * 3, EventLimits.PAYLOAD_BYTES_MAX);
        JsonNode score = told(Topics.SCORES, "self-score-entered", 1).getFirst();
        assertThat(score.path("nodes")).hasSize(NODES);
        assertThat(bytes(score)).isBetween(200_000, EventLimits.PAYLOAD_BYTES_MAX);
        auditor().get(PATH + "/score").then().statusCode(200);
        String explanation = PATH + "/score/" + key(1) + "/explanation";
        auditor().get(explanation).then().statusCode(200).body("text", containsString(NOTE));
        auditor()
                .accept(ContentType.HTML)
                .get(explanation)
                .then()
                .statusCode(200)
                .body(containsString(NOTE));
        auditor().get(PATH + "/general-info").then().body("fields", hasSize(FIELDS));
    }

    private static void opened() {
        ReferenceFeed feed = ReferenceFeed.shared();
        feed.framework(FRAMEWORK, document());
        feed.unit(UNIT);
        feed.phase(CAMPAIGN, new ReferenceFeed.Terms(FRAMEWORK, List.of()), "self-assessment", UNIT);
        await().atMost(PATIENCE)
                .untilAsserted(() -> auditor().get(PATH).then().statusCode(200).body("phase", is("self-assessment")));
    }

    /**
     * A framework with the maximum number of leaves, the longest keys, and a form with as many fields as one request
     * may send.
     */
    private static Map<String, Object> document() {
        List<Map<String, Object>> nodes = new ArrayList<>();
        nodes.add(Map.of("key", key(0), "kind", "group", "name", "Tất cả", "declaredMax", NODES - 1, "line", 1));
        IntStream.range(1, NODES)
                .forEach(n -> nodes.add(Map.of(
                        "key",
                        key(n),
                        "parent",
                        key(0),
                        "kind",
                        "criterion",
                        "name",
                        "Tiêu chí " + n,
                        "declaredMax",
                        1,
                        "line",
                        n + 1,
                        "rule",
                        Map.of("kind", "manual"))));
        List<Map<String, Object>> fields = IntStream.rangeClosed(1, FIELDS)
                .<Map<String, Object>>mapToObj(
                        n -> Map.of("code", Integer.toString(n), "name", "Mục " + n, "line", 2_000 + n))
                .toList();
        return Map.of(
                "key",
                FRAMEWORK,
                "title",
                "Bộ chỉ số thử",
                "level",
                "department",
                "declaredMax",
                NODES - 1,
                "source",
                Map.of("document", "000.txt"),
                "nodes",
                nodes,
                "infoFields",
                fields);
    }

    private static String key(int n) {
        return "k" + "0".repeat(63 - Integer.toString(n).length()) + n;
    }

    /** The messages about the submission for events of a type. */
    private static List<JsonNode> told(String topic, String type, int count) {
        var config = ConfigProvider.getConfig();
        String name = config.getValue("dti.topics.prefix", String.class) + topic;
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                config.getValue("kafka.bootstrap.servers", String.class),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        List<JsonNode> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(name));
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(CAMPAIGN + "/" + UNIT)) {
                        found.add(json(record.value()));
                    }
                });
                found.removeIf(event -> !type.equals(
                        event.path("type").asText(event.path("cause").asText())));
                return found.size() >= count;
            });
        }
        return found;
    }

    private static JsonNode json(String text) {
        try {
            return ContractsJson.mapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int bytes(JsonNode event) {
        return event.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(Tokens.token("unit-officer", UNIT)).contentType(ContentType.JSON);
    }

    private static RequestSpecification auditor() {
        return given().auth().oauth2(Tokens.token("auditor"));
    }
}
