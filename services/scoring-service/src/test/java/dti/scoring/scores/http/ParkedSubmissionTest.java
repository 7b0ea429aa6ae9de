package dti.scoring.scores.http;

import static dti.scoring.OpenSubmission.auditor;
import static dti.scoring.replays.http.ReplayRequests.finished;
import static dti.scoring.replays.http.ReplayRequests.start;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamId;
import dti.eventstore.Append;
import dti.eventstore.AppendResult;
import dti.eventstore.NewEvent;
import dti.eventstore.RequestKey;
import dti.scoring.OpenSubmission;
import dti.scoring.OwnersDatabase;
import dti.scoring.logs.EventLogs;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that an event that scoring cannot process, written without the API, stops its own submission and nothing else.
 */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class ParkedSubmissionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PARKED = "/api/v1/scoring/parked-streams";
    private static final String UNIT = "hn-so-noi-vu";
    private static final String NEIGHBOUR = "hn-so-cong-thuong";
    private static final String BY = "\"by\":{\"subject\":\"s1\",\"role\":\"unit-officer\",\"unit\":\"hn-so-noi-vu\"}";

    @Inject
    EventLogs logs;

    /**
     * An event of a newer writer, one with unreadable fields, one that pins an unknown framework, and one with a text
     * that PostgreSQL cannot store.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            future    | self-score-doubled | {"leaf":"1.1",%s}
            garbled   | self-score-entered | {"leaf":["1.1"],"points":"many",%s}
            framework | framework-repinned | {"framework":{"key":"nobody-has-it","version":9},"reason":"x",%s}
            nul       | self-score-entered | {"leaf":"1.1","points":1,"inputs":{},"flags":[],"note":"a\\u0000b",%s}
            """)
    void it_is_parked_and_left_out_while_all_others_flow_on(String kind, String type, String payload) {
        OpenSubmission bad = OpenSubmission.of("parked-" + kind, UNIT);
        OpenSubmission sameCampaign = OpenSubmission.of("parked-" + kind + "-same", NEIGHBOUR);
        OpenSubmission other = OpenSubmission.of("parked-" + kind + "-other", NEIGHBOUR);
        bad.enter("1.1", 2);

        long poison = append(bad, type, payload.formatted(BY));
        bad.tryToEnter("1.2", 1);
        List.of(sameCampaign, other).forEach(each -> {
            long position = each.enter("1.1", 2);
            assertThat(position).isGreaterThan(poison);
            row(each).body("items[0].self", is(2.0f)).body("items[0].waitingSince", nullValue());
        });

        row(bad).body("items[0].waitingSince", notNullValue());
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/well").then().statusCode(503));
        assertThat(withheld(bad, poison)).isEqualTo("score-withheld");
        auditor()
                .queryParam("limit", 500)
                .get(PARKED)
                .then()
                .body("items.findAll { it.stream == '" + bad.stream() + "' }.consumer", hasItem("projection scores"));

        settle(bad, "release", null).then().statusCode(200).body("flows", is(false));
        settle(bad, "discard", standsAt(bad)).then().statusCode(200).body("flows", is(true));

        await().atMost(PATIENCE).untilAsserted(() -> row(bad).body("items[0].waitingSince", nullValue()));
        bad.enter("1.2", 2);
        row(bad).body("items[0].self", is(4.0f));
        await().atMost(PATIENCE)
                .untilAsserted(() -> auditor()
                        .get(bad.path() + "/history")
                        .then()
                        .body("items.why", hasItem(containsString("để ngoài")))
                        .body("items.type", hasItem("score-republished")));
        assertThat(lastOfScores(bad)).isEqualTo("score-changed");
        assertThat(finished(start(Map.of("campaign", bad.campaign()))).getLong("differing.rows"))
                .isZero();
    }

    /** A write to a submission that cannot be read is refused with a message and recorded nowhere. */
    @Test
    void what_cannot_be_read_is_neither_changed_nor_a_fault_of_the_caller() {
        OpenSubmission bad = OpenSubmission.of("parked-read", UNIT);
        append(bad, "self-score-doubled", "{" + BY + "}");

        given().auth()
                .oauth2(Tokens.token("unit-officer", UNIT))
                .contentType(ContentType.JSON)
                .body(Map.of("points", 1))
                .put(bad.path() + "/self-scores/1.1")
                .then()
                .statusCode(503)
                .contentType("application/problem+json");

        await().atMost(PATIENCE).untilAsserted(() -> row(bad).body("items[0].waitingSince", notNullValue()));
        settle(bad, "discard", standsAt(bad)).then().statusCode(200);
    }

    private static ValidatableResponse row(OpenSubmission submission) {
        return auditor()
                .header("Dti-After", "submissions:" + head())
                .queryParam("campaign", submission.campaign())
                .get("/api/v1/submissions")
                .then()
                .statusCode(200);
    }

    private static String head() {
        return OwnersDatabase.text("select position from es.log_head where log = 'submissions'");
    }

    private static long standsAt(OpenSubmission submission) {
        return Long.parseLong(OwnersDatabase.text(
                "select version from es.parked_stream where consumer = 'projection scores' and stream = ?",
                submission.stream()));
    }

    private static String withheld(OpenSubmission submission, long position) {
        return OwnersDatabase.text(
                "select type from es.event where log_id = (select id from es.log_head where log = 'scores')"
                        + " and stream = ? and position = ?",
                submission.stream(),
                position);
    }

    private static String lastOfScores(OpenSubmission submission) {
        return OwnersDatabase.text(
                "select type from es.event where log_id = (select id from es.log_head where log = 'scores')"
                        + " and stream = ? order by position desc limit 1",
                submission.stream());
    }

    private static Response settle(OpenSubmission submission, String what, @Nullable Long version) {
        Map<String, Object> body = new HashMap<>(
                Map.of("log", "submissions", "stream", submission.stream(), "reason", "sự kiện ghi ngoài hệ thống"));
        if (version != null) {
            body.put("version", version);
        }
        return given().auth()
                .oauth2(Tokens.token("administrator"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(PARKED + "/" + what);
    }

    private long append(OpenSubmission submission, String type, String payload) {
        UUID request = UUID.randomUUID();
        AppendResult result = logs.submissions()
                .append(new Append(
                        new StreamId(submission.stream()),
                        new ExpectedVersion.Any(),
                        request,
                        "poison",
                        new Append.Origin("s1", request, null, null),
                        List.of(new NewEvent(RequestKey.eventId(request, 0), type, 1, Instant.now(), payload))))
                .await()
                .atMost(PATIENCE);
        return ((AppendResult.Appended) result).events().getFirst().position().value();
    }
}
