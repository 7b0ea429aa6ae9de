package dti.scoring.replays.http;

import static dti.scoring.replays.http.ReplayRequests.REPLAYS;
import static dti.scoring.replays.http.ReplayRequests.as;
import static dti.scoring.replays.http.ReplayRequests.decide;
import static dti.scoring.replays.http.ReplayRequests.finished;
import static dti.scoring.replays.http.ReplayRequests.reaches;
import static dti.scoring.replays.http.ReplayRequests.start;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import dti.scoring.OwnersDatabase;
import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class ReplayTest {

    private static final String CAMPAIGN = "replay-2024";
    private static final String UNIT = "hn-so-noi-vu";
    private static final String OTHER = "hn-so-cong-thuong";

    /** Selects all live rows and both logs, of all submissions. */
    private static final String LIVE = """
            select md5(concat(
                (select string_agg(h::text, '' order by h.position) from score_history h),
                (select string_agg(s::text, '' order by s.campaign, s.unit) from submission_score s),
                (select string_agg(l.log || l.position, '' order by l.log) from es.log_head l)))""";

    private static boolean opened;

    @BeforeAll
    static void openCampaign() {
        ReferenceFeed feed = ReferenceFeed.shared();
        feed.framework("hn-so-2024");
        feed.unit(UNIT);
        feed.unit(OTHER, "digital-economy");
        if (feed.isFirst(CAMPAIGN)) {
            feed.phase(CAMPAIGN, "self-assessment", UNIT, OTHER);
        }
    }

    @BeforeEach
    void enterScores() {
        if (opened) {
            return;
        }
        for (String unit : new String[] {UNIT, OTHER}) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> as("auditor").get(submission(unit)).statusCode() == 200);
            for (String leaf : new String[] {"1.1", "1.2", "1.3"}) {
                enter(unit, leaf, 2);
            }
        }
        as("auditor").get(submission(OTHER) + "/history").then().statusCode(200);
        opened = true;
    }

    @Test
    void a_replay_of_an_honest_log_finds_nothing_and_touches_nothing() {
        String before = OwnersDatabase.text(LIVE);

        JsonPath replay = finished(start(Map.of()));

        assertThat(replay.getLong("differing.rows")).isZero();
        assertThat(replay.getLong("events"))
                .isEqualTo(Long.parseLong(
                        OwnersDatabase.text("select position from es.log_head where log = 'submissions'")));
        assertThat(replay.getFloat("percent")).isEqualTo(100f);
        assertThat(OwnersDatabase.text(LIVE)).isEqualTo(before);
    }

    @Test
    void rows_somebody_changed_are_found_put_right_by_a_swap_and_back_by_a_revert() {
        String honest = live(UNIT);
        OwnersDatabase.run("""
                update score_history set totals_after = replace(totals_after, '"self":2', '"self":9')
                 where campaign = ? and unit = ? and version = 3""", CAMPAIGN, UNIT);
        OwnersDatabase.run("delete from score_history where campaign = ? and unit = ? and version = 5", CAMPAIGN, UNIT);
        OwnersDatabase.run("update submission_score set achieved = 99 where campaign = ? and unit = ?", CAMPAIGN, UNIT);
        String forged = live(UNIT);

        JsonPath replay = finished(start(Map.of("campaign", CAMPAIGN)));

        assertThat(replay.getString("firstDifference.unit")).isEqualTo(UNIT);
        assertThat(replay.getString("firstDifference.what")).isEqualTo("history");
        assertThat(replay.getLong("firstDifference.version")).isEqualTo(3);
        assertThat(replay.getLong("firstDifference.count")).isEqualTo(2);
        assertThat(replay.getString("firstDifference.fields[0].field")).isEqualTo("/totals_after/self");
        assertThat(replay.getList("differences.what", String.class)).containsExactly("history", "score");
        assertThat(live(UNIT)).isEqualTo(forged);

        String id = replay.getString("id");
        decide("administrator", id, "swap").then().statusCode(202);
        reaches(id, "swapped");
        assertThat(live(UNIT)).isEqualTo(honest);

        decide("administrator", id, "revert").then().statusCode(200).body("state", is("reverted"));
        assertThat(live(UNIT)).isEqualTo(forged);

        String again =
                finished(start(Map.of("campaign", CAMPAIGN, "unit", UNIT))).getString("id");
        decide("administrator", again, "swap").then().statusCode(202);
        reaches(again, "swapped");
        assertThat(live(UNIT)).isEqualTo(honest);
    }

    @Test
    void a_result_told_wrong_is_told_again_by_an_event_after_the_swap() {
        String last = "select max(version) from score_history where campaign = '%s' and unit = '%s'"
                .formatted(CAMPAIGN, OTHER);
        String payload = OwnersDatabase.text(
                "select payload from es.event e join es.log_head l on l.id = e.log_id where l.log = 'scores' and stream = ?"
                        + " and version = (" + last + ")",
                CAMPAIGN + "/" + OTHER);
        String version = OwnersDatabase.text(last);
        tellWrong(version, payload.replaceFirst("\"achieved\":6", "\"achieved\":1"));

        JsonPath replay = finished(start(Map.of("campaign", CAMPAIGN, "unit", OTHER)));
        assertThat(replay.getList("differences.what", String.class)).containsExactly("published");
        assertThat(replay.getString("firstDifference.version")).isEqualTo(version);
        assertThat(replay.getString("firstDifference.fields[0].field")).isEqualTo("/totals/achieved");
        decide("administrator", replay.getString("id"), "swap").then().statusCode(202);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as("auditor")
                        .get(submission(OTHER) + "/events")
                        .then()
                        .body("items.type", hasItem("score-republished"))
                        .body("items.find { it.type == 'score-republished' }.data.toldBefore.achieved", is(1)));
        tellWrong(version, payload);
        as("auditor").get(submission(OTHER) + "/history").then().statusCode(200);
        assertThat(OwnersDatabase.text(
                        "select payload::jsonb #>> '{totals,achieved}' from es.event e join es.log_head l on l.id = e.log_id"
                                + " where l.log = 'scores' and stream = ? order by version desc limit 1",
                        CAMPAIGN + "/" + OTHER))
                .isEqualTo("6");
        assertThat(finished(start(Map.of("campaign", CAMPAIGN, "unit", OTHER))).getLong("differing.rows"))
                .isZero();
    }

    @Test
    void an_event_somebody_changed_is_named_and_nothing_computed_from_it_goes_live() {
        String change = "update es.event set payload = replace(payload, ?, ?) where type = 'self-score-entered'"
                + " and stream = ? and version = 4";
        OwnersDatabase.forge(change, "\"points\":2", "\"points\":1", CAMPAIGN + "/" + UNIT);
        try {
            JsonPath replay = finished(start(Map.of("campaign", CAMPAIGN, "unit", UNIT)));

            assertThat(replay.getString("firstDifference.version")).isEqualTo("4");
            assertThat(replay.getList("differences.findAll { it.what == 'log' }.version", Integer.class))
                    .containsExactly(4);
            decide("administrator", replay.getString("id"), "swap")
                    .then()
                    .statusCode(409)
                    .body("rule", is("log-broken"));
        } finally {
            OwnersDatabase.forge(change, "\"points\":1", "\"points\":2", CAMPAIGN + "/" + UNIT);
        }
    }

    @Test
    void a_replay_rests_while_it_is_paused_and_goes_on_afterwards() {
        String id = paused();
        as("auditor").post(REPLAYS + "/" + id + "/pause").then().statusCode(200).body("state", is("paused"));

        finished(start(Map.of("campaign", CAMPAIGN)));
        as("auditor").get(REPLAYS + "/" + id).then().body("state", is("paused"));

        as("auditor").post(REPLAYS + "/" + id + "/resume").then().statusCode(200);
        assertThat(finished(id).getLong("differing.rows")).isZero();
    }

    @Test
    void a_replay_whose_worker_shows_no_heartbeat_is_taken_over() {
        String id = paused();
        OwnersDatabase.run("update replay set state = 'running', owner = 'gone', epoch = 7 where id = ?::uuid", id);

        assertThat(finished(id).getLong("differing.rows")).isZero();
        assertThat(OwnersDatabase.text("select epoch from replay where id = ?::uuid", id))
                .isEqualTo("8");
    }

    @Test
    void what_is_equal_is_not_swapped() {
        String id = finished(start(Map.of("campaign", CAMPAIGN))).getString("id");

        decide("administrator", id, "swap").then().statusCode(409).body("rule", is("nothing-to-swap"));
    }

    /** Starts replays until one is paused: a worker may finish a replay before it can be paused. */
    private static String paused() {
        String[] id = new String[1];
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            id[0] = start(Map.of("campaign", CAMPAIGN));
            return as("auditor").post(REPLAYS + "/" + id[0] + "/pause").statusCode() == 200;
        });
        return id[0];
    }

    private static void tellWrong(String version, String payload) {
        OwnersDatabase.forge("""
                update es.event set payload = ?, payload_hash = sha256(convert_to(?, 'UTF8'))
                 where log_id = (select id from es.log_head where log = 'scores') and stream = ? and version = ?""", payload, payload, CAMPAIGN + "/" + OTHER, Long.parseLong(version));
    }

    private static String live(String unit) {
        return OwnersDatabase.text("""
                select concat(
                    (select string_agg(h::text, '' order by h.position) from score_history h where campaign = ? and unit = ?),
                    (select string_agg(s::text, '') from submission_score s where campaign = ? and unit = ?))""", CAMPAIGN, unit, CAMPAIGN, unit);
    }

    private static void enter(String unit, String leaf, int points) {
        given().auth()
                .oauth2(Tokens.token("unit-officer", unit))
                .contentType(ContentType.JSON)
                .body(Map.of("points", points))
                .put(submission(unit) + "/self-scores/" + leaf)
                .then()
                .statusCode(200);
    }

    private static String submission(String unit) {
        return "/api/v1/submissions/" + CAMPAIGN + "/" + unit;
    }
}
