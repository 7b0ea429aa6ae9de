package dti.ranking.leaderboards.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dti.ranking.TestFramework;
import dti.ranking.TestScore;
import dti.ranking.leaderboards.http.EventStreamClient.Event;
import dti.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A unit with a withheld score keeps its last figures, and every response with them says that it waits. */
@QuarkusTest
class WaitingTest extends ApiTest {

    private static final Instant SINCE = Instant.parse("2025-11-21T01:02:03Z");
    private static final Instant LATER = SINCE.plusSeconds(60);
    private static final String WAITING_UNITS = "items.findAll { it.waiting }.unit";
    private static final String TRADES = "items.find { it.unit == '" + TRADE + "' }";

    @Test
    void a_unit_that_waits_keeps_its_figures_and_says_since_when() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "5", "5"), TestScore.of(code, FINANCE, "1", "1"));
        leaderboard(code, "")
                .body(WAITING_UNITS, empty())
                .body("waiting", is(0))
                .body("settled", is(true));

        String position = withheld(code, TRADE);

        auditor()
                .header("Dti-After", position)
                .get("/api/v1/leaderboards/" + code)
                .then()
                .statusCode(200)
                .body(WAITING_UNITS, contains(TRADE))
                .body("waiting", is(1))
                .body("settled", is(false))
                .body("position", is(place(position)))
                .body(TRADES + ".waitingSince", is(SINCE.toString()))
                .body(TRADES + ".points", equalTo(10))
                .body(TRADES + ".rank", is(1))
                .body("items.find { it.unit == '" + FINANCE + "' }.waitingSince", nullValue());
    }

    @Test
    void the_next_score_ends_the_wait() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "5", "5"));
        withheld(code, TRADE);
        arrived(others.withhold(code, TRADE, LATER));
        leaderboard(code, "").body(TRADES + ".waitingSince", is(SINCE.toString()));

        score(TestScore.of(code, TRADE, "6", "6"));

        leaderboard(code, "")
                .body(WAITING_UNITS, empty())
                .body("waiting", is(0))
                .body("settled", is(true))
                .body(TRADES + ".points", equalTo(12));
    }

    @Test
    void a_unit_whose_first_score_is_withheld_waits_without_figures() {
        String code = campaign().code();
        score(TestScore.of(code, FINANCE, "1", "1"));

        withheld(code, TRADE);

        leaderboard(code, "")
                .body(WAITING_UNITS, contains(TRADE))
                .body(TRADES + ".points", nullValue())
                .body(TRADES + ".rank", nullValue())
                .body("waiting", is(1));
        score(TestScore.of(code, TRADE, "6", "6"));
        leaderboard(code, "").body(WAITING_UNITS, empty()).body(TRADES + ".rank", is(1));
    }

    @Test
    void a_page_and_a_pool_count_the_units_that_wait() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "5", "5"), TestScore.of(code, HEALTH, "1", "1"));
        withheld(code, HEALTH);

        leaderboard(code, "?limit=1").body("items.unit", contains(TRADE)).body("waiting", is(1));
        leaderboard(code, "?pool=Kinh tế").body("waiting", is(0)).body(WAITING_UNITS, empty());
        leaderboard(code, "?node=1").body(WAITING_UNITS, contains(HEALTH));
    }

    @Test
    void a_leaderboard_of_the_past_says_who_waited_then() {
        String code = campaign().code();
        String before = score(TestScore.of(code, TRADE, "5", "5"), TestScore.of(code, FINANCE, "1", "1"));
        String during = withheld(code, TRADE);
        String served = auditor().get("/api/v1/leaderboards/" + code).asString();
        String after = score(TestScore.of(code, TRADE, "6", "6"));

        leaderboard(code, "?asOf=" + before).body("waiting", is(0)).body("settled", is(true));
        assertThat(auditor()
                        .get("/api/v1/leaderboards/" + code + "?asOf=" + during)
                        .asString())
                .isEqualTo(served)
                .contains("\"waiting\":1");
        leaderboard(code, "?asOf=" + after).body("waiting", is(0)).body(TRADES + ".points", equalTo(12));
    }

    @Test
    void a_trend_says_that_its_unit_waits() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "5", "5"), TestScore.of(code, FINANCE, "1", "1"));
        withheld(code, TRADE);

        auditor()
                .get("/api/v1/leaderboards/" + code + "/units/" + TRADE)
                .then()
                .statusCode(200)
                .body("waiting", is(true))
                .body("waitingSince", is(SINCE.toString()))
                .body("series.points", not(empty()));
        auditor()
                .get("/api/v1/leaderboards/" + code + "/units/" + FINANCE)
                .then()
                .body("waiting", is(false))
                .body("waitingSince", nullValue());
    }

    @Test
    void a_series_says_in_which_campaign_its_unit_waits() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "5", "5"));
        withheld(code, TRADE);
        String point = "points.find { it.campaign == '" + code + "' }";

        auditor()
                .get("/api/v1/series/" + TestFramework.KEY + "/units/" + TRADE)
                .then()
                .statusCode(200)
                .body(point + ".waiting", is(true))
                .body(point + ".contributors[0].waitingSince", is(SINCE.toString()))
                .body(point + ".points", equalTo(10));
    }

    @Test
    void a_tag_changes_when_a_unit_begins_to_wait_and_when_another_one_does() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "5", "5"), TestScore.of(code, FINANCE, "1", "1"));
        String none = tag(code);
        withheld(code, TRADE);
        String trade = tag(code);
        withheld(code, FINANCE);
        String both = tag(code);

        assertThat(none).isNotEqualTo(trade);
        assertThat(both).isNotIn(none, trade);
        auditor()
                .header("If-None-Match", both)
                .get("/api/v1/leaderboards/" + code)
                .then()
                .statusCode(304);
    }

    @Test
    void a_follower_is_told_when_a_unit_begins_and_ceases_to_wait() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "5", "5"), TestScore.of(code, FINANCE, "1", "1"));
        String path = "/api/v1/leaderboards/" + code + "/stream";
        try (EventStreamClient client = EventStreamClient.open(path, Tokens.token("auditor"), null)) {
            assertThat(client.next().json().getInt("waiting")).isZero();

            withheld(code, TRADE);
            Event begins = client.next();
            assertThat(begins.name()).isEqualTo("change");
            assertThat(begins.json().getInt("waiting")).isEqualTo(1);
            assertThat(begins.json().getList(WAITING_UNITS, String.class)).containsExactly(TRADE);

            score(TestScore.of(code, TRADE, "5", "5"));
            Event ceases = client.next();
            assertThat(ceases.json().getInt("waiting")).isZero();
            assertThat(ceases.json().getList("items.unit", String.class)).containsExactly(TRADE);
        }
    }

    @Test
    void a_submission_of_which_only_withheld_scores_came_is_no_lost_read_model() {
        String code = campaign().code();
        withheld(code, TRADE);

        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/q/health/well")
                        .then()
                        .body("checks.findAll { it.status == 'UP' }.name", hasItem("read-models")));
    }

    private String withheld(String campaign, String unit) {
        String position = others.withhold(campaign, unit, SINCE);
        arrived(position);
        return position;
    }

    private static int place(String position) {
        return Integer.parseInt(position.substring("submissions:".length()));
    }

    private static String tag(String campaign) {
        return auditor().get("/api/v1/leaderboards/" + campaign).header("ETag");
    }
}
