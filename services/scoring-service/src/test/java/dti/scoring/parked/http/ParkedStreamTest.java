package dti.scoring.parked.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dti.scoring.EvidenceFeed;
import dti.testsupport.ParkedStreamAccess;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests that a parked stream is shown, and decided on by permitted roles only, with a reason that is kept. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class ParkedStreamTest {

    private static final String PARKED = "/api/v1/scoring/parked-streams";
    private static final String STREAM = "parked-2024/hn-so-noi-vu";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void a_poison_event_is_listed_released_in_vain_and_discarded_with_a_reason() {
        poison(STREAM);
        poison(STREAM);
        stands(STREAM, 1, 2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/well")
                        .then()
                        .statusCode(503)
                        .body("checks.find { it.name == 'parked-streams' }.data.evidence", greaterThanOrEqualTo(1)));
        given().get("/q/metrics").then().body(containsString("dti_consumer_parked{consumer=\"scoring-evidence\""));

        settle("release", null).then().statusCode(200).body("flows", is(false)).body("parked.kind", is("poison"));
        settle("discard", 2).then().statusCode(409).body("rule", is("stands-elsewhere"));
        settle("discard", 1).then().statusCode(200).body("flows", is(false)).body("parked.version", is(2));
        settle("discard", 1).then().statusCode(409);
        settle("discard", 2).then().statusCode(200).body("flows", is(true));

        as("auditor").get(PARKED).then().body("items.stream", not(hasItem(STREAM)));
        settle("discard", 2).then().statusCode(404);
        as("auditor")
                .get(PARKED + "/decisions")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.stream == '" + STREAM + "' }.decision",
                        contains("discard", "discard", "release"))
                .body("items.findAll { it.stream == '" + STREAM + "' }.version", contains(2, 1, 1))
                .body("items[0].reason", is("thử lại"))
                .body("items[0].parkedReason", containsString("actor is missing"));
    }

    @Test
    void a_long_list_comes_in_pages() {
        List<String> streams = List.of("parked-2024/a", "parked-2024/b", "parked-2024/c");
        streams.forEach(ParkedStreamTest::poison);
        streams.forEach(stream -> stands(stream, 1, 1));

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = as("auditor")
                    .queryParams(cursor.isEmpty() ? Map.of("limit", 1) : Map.of("limit", 1, "cursor", cursor))
                    .get(PARKED)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .extract()
                    .jsonPath();
            seen.add(page.getString("items[0].stream"));
            cursor = page.getString("nextCursor") == null ? "" : page.getString("nextCursor");
        } while (!cursor.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(streams);
        streams.forEach(stream -> settle(stream, "discard", 1).then().statusCode(200));
    }

    @Test
    void a_decision_says_why_and_what_is_left_out() {
        as("administrator")
                .body(Map.of("log", "evidence", "stream", STREAM, "version", 1))
                .post(PARKED + "/discard")
                .then()
                .statusCode(422);
        as("administrator")
                .body(Map.of("log", "evidence", "stream", STREAM, "reason", "x"))
                .post(PARKED + "/discard")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/version"));
    }

    @Test
    void auditors_see_and_administrators_settle() {
        assertThat(ParkedStreamAccess.wrong("scoring")).isEmpty();
    }

    private static void poison(String submission) {
        ObjectNode incomplete = EvidenceFeed.attachment(submission, "1.1");
        incomplete.remove("actor");
        EvidenceFeed.shared().attached(submission, incomplete);
    }

    private static void stands(String stream, int version, int highest) {
        String found = "items.find { it.stream == '" + stream + "' }";
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("auditor")
                        .queryParam("limit", 500)
                        .get(PARKED)
                        .then()
                        .statusCode(200)
                        .body("items.stream", hasItem(stream))
                        .body(found + ".kind", is("poison"))
                        .body(found + ".version", is(version))
                        .body(found + ".highestVersion", is(highest)));
    }

    private static Response settle(String what, @Nullable Integer version) {
        return settle(STREAM, what, version);
    }

    private static Response settle(String stream, String what, @Nullable Integer version) {
        Map<String, Object> body = new HashMap<>(Map.of("log", "evidence", "stream", stream, "reason", "thử lại"));
        if (version != null) {
            body.put("version", version);
        }
        return as("administrator").body(body).post(PARKED + "/" + what);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.token(role)).contentType(ContentType.JSON);
    }
}
