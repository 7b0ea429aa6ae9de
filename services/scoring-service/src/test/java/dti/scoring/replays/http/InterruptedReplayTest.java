package dti.scoring.replays.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dti.scoring.OpenSubmission;
import dti.scoring.OwnersDatabase;
import dti.scoring.ShippedFramework;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that a replay interrupted between two events of one submission continues from there with the same result. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class InterruptedReplayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String REPLAYS = "/api/v1/audits/replays";

    /** The number of events in one transaction of a replay. */
    private static final int BATCH = 1_000;

    private static final String STOP = """
            create or replace function stop_replay() returns trigger language plpgsql as $$
            begin
                if new.campaign = 'interrupted-2024' and new.version > %d then raise exception 'killed here'; end if;
                return new;
            end $$""".formatted(BATCH);

    private static final String STOPPED_AT =
            "select coalesce(max(version), 0) from shadow_submission_score where replay = ?::uuid";

    @Test
    void a_replay_killed_in_the_middle_of_a_submission_is_paused_taken_over_and_comes_to_the_same() {
        OpenSubmission submission = OpenSubmission.of("interrupted-2024", "hn-so-noi-vu");
        long events = enterUntil(submission, BATCH + 50);
        OwnersDatabase.run(STOP);
        OwnersDatabase.run("create trigger stop_replay before insert on shadow_score_history"
                + " for each row execute function stop_replay()");
        String id;
        try {
            id = start(submission);
            await().atMost(PATIENCE)
                    .until(() -> OwnersDatabase.text(STOPPED_AT, id).equals(Integer.toString(BATCH)));
            await().atMost(PATIENCE)
                    .until(() -> auditor().post(REPLAYS + "/" + id + "/pause").statusCode() == 200);
            assertThat(replay(id).getLong("events")).isEqualTo(BATCH);
        } finally {
            OwnersDatabase.run("drop trigger stop_replay on shadow_score_history");
        }
        // Simulates the loss of the instance: the next one knows only the content of the tables.
        OwnersDatabase.run("update replay set owner = 'gone' where id = ?::uuid", id);

        auditor().post(REPLAYS + "/" + id + "/resume").then().statusCode(200);

        await().atMost(PATIENCE)
                .untilAsserted(() -> auditor().get(REPLAYS + "/" + id).then().body("state", is("finished")));
        assertThat(replay(id).getLong("events")).isEqualTo(events);
        assertThat(replay(id).getLong("differing.rows")).isZero();
        assertThat(replay(id).getLong("submissions")).isEqualTo(1);
    }

    /** Enters every leaf again and again, until there are more events than wanted. Returns the version. */
    private static long enterUntil(OpenSubmission submission, int wanted) {
        List<Map<String, Object>> scores = ShippedFramework.scored("hn-so-2024").leaves().stream()
                .filter(leaf -> leaf.onlyForGroups().isEmpty())
                .map(Leaf::key)
                .map(key -> Map.<String, Object>of("leaf", key, "points", 1))
                .toList();
        long version = 0;
        while (version <= wanted) {
            version = given().auth()
                    .oauth2(Tokens.token("unit-officer", submission.unit()))
                    .contentType(ContentType.JSON)
                    .body(Map.of("scores", scores))
                    .post(submission.path() + "/self-scores")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getLong("version");
        }
        return version;
    }

    private static String start(OpenSubmission submission) {
        awaitProjected();
        return auditor()
                .body(Map.of("campaign", submission.campaign(), "unit", submission.unit()))
                .post(REPLAYS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void awaitProjected() {
        await().atMost(PATIENCE).until(() -> OwnersDatabase.text("""
                        select h.position = p.position from es.log_head h join es.projection p on p.log_id = h.id
                         where h.log = 'submissions' and p.projection = 'scores'""").equals("t"));
    }

    private static JsonPath replay(String id) {
        return auditor().get(REPLAYS + "/" + id).jsonPath();
    }

    private static RequestSpecification auditor() {
        return given().auth().oauth2(Tokens.token("auditor")).contentType(ContentType.JSON);
    }
}
