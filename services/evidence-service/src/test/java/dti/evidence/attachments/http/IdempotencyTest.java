package dti.evidence.attachments.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.PgEventStore;
import dti.eventstore.StoredEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest extends ApiTest {

    @Inject
    PgEventStore log;

    @Test
    void the_same_upload_under_the_same_key_gives_the_first_answer_and_one_event() {
        String campaign = campaign();
        String key = UUID.randomUUID().toString();

        Response first = upload(campaign, key, "same");
        Response again = upload(campaign, key, "same");

        first.then().statusCode(201);
        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Dti-Position")).isEqualTo(first.header("Dti-Position"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(events(campaign)).hasSize(1);
    }

    @Test
    void another_file_under_the_same_key_is_refused() {
        String campaign = campaign();
        String key = UUID.randomUUID().toString();
        upload(campaign, key, "one").then().statusCode(201);

        upload(campaign, key, "other")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:dti:problem:idempotency-key-reused"));
        assertThat(events(campaign)).hasSize(1);
    }

    @Test
    void a_refusal_is_decided_again() {
        String campaign = campaign();
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("campaign", campaign, "unit", UNIT, "leaf", "9.9", "url", "https://a.vn");
        Map<String, String> corrected = Map.of("campaign", campaign, "unit", UNIT, "leaf", LEAF, "url", "https://a.vn");

        link(key, body).then().statusCode(422);
        link(key, corrected).then().statusCode(201);
    }

    @Test
    void a_repeated_detaching_gives_the_first_answer_after_the_state_moved_on() {
        String campaign = campaign();
        UUID id = kept(campaign, "x");
        String key = UUID.randomUUID().toString();
        Response first = detach(id, key);
        answered(campaign, "evidence-refused", LEAF, id, "x");

        Response again = detach(id, key);

        first.then().statusCode(200);
        again.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(events(campaign)).hasSize(2);
    }

    @Test
    void racing_repeats_make_one_event_and_all_get_its_answer() throws Exception {
        String campaign = campaign();
        String key = UUID.randomUUID().toString();
        Callable<Response> request = () -> upload(campaign, key, "raced");

        try (var callers = Executors.newFixedThreadPool(8)) {
            List<Future<Response>> answers =
                    callers.invokeAll(List.of(request, request, request, request, request, request, request, request));
            String first = answers.getFirst().get().asString();
            for (Future<Response> answer : answers) {
                answer.get().then().statusCode(201);
                assertThat(answer.get().asString()).isEqualTo(first);
            }
        }
        assertThat(events(campaign)).hasSize(1);
    }

    @Test
    void racing_attachings_of_one_leaf_make_one_event() throws Exception {
        String campaign = campaign();
        UUID id = kept(campaign, "x");
        Callable<Integer> request = () -> officer()
                .contentType(ContentType.JSON)
                .body(Map.of("leaf", SOURCED_LEAF))
                .post(EVIDENCE + "/" + id + "/attachments")
                .statusCode();

        try (var callers = Executors.newFixedThreadPool(4)) {
            List<Integer> statuses = callers.invokeAll(List.of(request, request, request, request)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(201, 409, 409, 409);
        }
        assertThat(events(campaign)).hasSize(2);
    }

    @Test
    void a_key_that_is_no_uuid_is_malformed() {
        link("not-a-uuid", Map.of("campaign", "x", "unit", UNIT, "leaf", LEAF, "url", "https://a.vn"))
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Idempotency-Key"));
    }

    private static Response upload(String campaign, String key, String content) {
        return uploading(officer().header("Idempotency-Key", key), campaign, LEAF, pdf("a.pdf", content))
                .post(EVIDENCE);
    }

    private static Response link(String key, Map<String, String> body) {
        return officer()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(EVIDENCE);
    }

    private static Response detach(UUID id, String key) {
        return officer().header("Idempotency-Key", key).delete(EVIDENCE + "/" + id + "/attachments/" + LEAF);
    }

    private List<StoredEvent> events(String campaign) {
        return log.readStream(new StreamId(campaign + "/" + UNIT), StreamVersion.EMPTY, 100)
                .await()
                .atMost(Duration.ofSeconds(5));
    }
}
