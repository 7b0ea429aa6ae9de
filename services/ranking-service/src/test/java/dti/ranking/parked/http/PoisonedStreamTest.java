package dti.ranking.parked.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dti.eventstore.StoredEvent;
import dti.ranking.TestCampaign;
import dti.ranking.TestScore;
import dti.ranking.leaderboards.http.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An event that this service cannot apply parks only its own stream. The affected campaign says so, and two other
 * campaigns go on.
 */
@QuarkusTest
class PoisonedStreamTest extends ApiTest {

    private static final String PARKED = "/api/v1/ranking/parked-streams";
    private static final String NEWER = "dti.scores.changed.v2";
    private static final String TRADES = "items.find { it.unit == '" + TRADE + "' }";
    private static final List<String> ALL = List.of(HOME_AFFAIRS, TRADE, FINANCE, HEALTH);

    private TestCampaign struck = TestCampaign.of("none");
    private TestCampaign second = TestCampaign.of("none");
    private TestCampaign third = TestCampaign.of("none");

    @BeforeEach
    void three_campaigns_whose_results_are_final() {
        struck = finalised("3");
        second = finalised("4");
        third = finalised("5");
    }

    private TestCampaign finalised(String trades) {
        TestCampaign campaign = campaign().phase("finalised");
        ALL.forEach(unit -> scored(campaign, unit, "1"));
        scored(campaign, TRADE, trades);
        publish(campaign);
        return campaign;
    }

    private void scored(TestCampaign campaign, String unit, String first) {
        score(TestScore.of(campaign.code(), unit, first, "0").phase("finalised"));
    }

    @Test
    void an_event_only_a_newer_writer_understands_lets_its_unit_wait() {
        StoredEvent newer = others.scoreThatNobodyReads(struck.code() + "/" + TRADE, NEWER);
        try {
            assertOthersGoOn();

            auditor()
                    .header("Dti-After", "submissions:" + newer.position().value())
                    .get("/api/v1/leaderboards/" + struck.code())
                    .then()
                    .statusCode(200)
                    .body("waiting", is(1))
                    .body("settled", is(false))
                    .body(TRADES + ".waiting", is(true))
                    .body(TRADES + ".waitingSince", notNullValue())
                    .body(TRADES + ".points", equalTo(3));
            publication(struck)
                    .statusCode(409)
                    .body("rule", is("stream-parked"))
                    .body("detail", containsString(TRADE));
            leaderboard(second.code(), "").body("settled", is(true)).body("waiting", is(0));
        } finally {
            discard("scores", newer.stream().value(), newer.version().value());
        }
        scored(struck, TRADE, "9");
        leaderboard(struck.code(), "").body("waiting", is(0)).body(TRADES + ".points", equalTo(9));
        publication(struck).statusCode(201);
    }

    @Test
    void later_scores_of_a_parked_unit_wait_and_its_neighbours_do_not() {
        String stream = struck.code() + "/" + TRADE;
        StoredEvent newer = others.scoreThatNobodyReads(stream, NEWER);
        try {
            scored(struck, TRADE, "9");
            scored(struck, FINANCE, "8");

            leaderboard(struck.code(), "")
                    .body(TRADES + ".points", equalTo(3))
                    .body("items.find { it.unit == '" + FINANCE + "' }.points", equalTo(8))
                    .body("items.findAll { it.waiting }.unit", is(List.of(TRADE)));
        } finally {
            discard("scores", stream, newer.version().value());
        }
        leaderboard(struck.code(), "").body(TRADES + ".points", equalTo(9)).body("waiting", is(0));
    }

    @Test
    void a_unit_nobody_knows_has_its_score_kept_and_stops_nobody() {
        String nobody = "rk-nobody-" + UUID.randomUUID();
        scored(struck, nobody, "7");

        assertOthersGoOn();
        leaderboard(struck.code(), "").body("items.unit.findAll { it == '" + nobody + "' }", empty());

        publish(struck.units(TRADE, nobody));
        leaderboard(struck.code(), "")
                .body("items[0].unit", is(nobody))
                .body("items[0].name", is(nobody))
                .body("items[0].points", equalTo(7))
                .body("waiting", is(0));
    }

    @Test
    void a_withheld_score_of_a_unit_nobody_knows_is_no_unit_that_waits() {
        String nobody = "rk-nobody-" + UUID.randomUUID();
        arrived(others.withhold(struck.code(), nobody, Instant.now()));

        assertOthersGoOn();
        leaderboard(struck.code(), "").body("waiting", is(0)).body("settled", is(true));
    }

    @Test
    void a_framework_this_reader_refuses_holds_back_the_campaigns_under_it_alone() {
        String framework = "rk-refused-" + UUID.randomUUID();
        publish(struck.framework(framework));
        long version = others.frameworkThatNobodyReads(framework);
        try {
            stands(framework);

            assertOthersGoOn();
            scored(struck, TRADE, "6");
            leaderboard(struck.code(), "").body("settled", is(false)).body(TRADES + ".points", equalTo(6));
            publication(struck)
                    .statusCode(409)
                    .body("rule", is("stream-parked"))
                    .body("detail", containsString(framework));
        } finally {
            discard("frameworks", framework, version);
        }
        leaderboard(struck.code(), "").body("settled", is(true));
    }

    @Test
    void a_campaign_only_a_newer_writer_understands_holds_back_itself_alone() {
        long version = others.campaignThatNobodyReads(struck.code());
        try {
            stands(struck.code());

            assertOthersGoOn();
            leaderboard(struck.code(), "").body("settled", is(false)).body(TRADES + ".points", equalTo(3));
            publication(struck)
                    .statusCode(409)
                    .body("rule", is("stream-parked"))
                    .body("detail", containsString(struck.code()));
        } finally {
            discard("campaigns", struck.code(), version);
        }
        leaderboard(struck.code(), "").body("settled", is(true));
    }

    /** Their leaderboards move, and their results can be published. */
    private void assertOthersGoOn() {
        for (TestCampaign each : List.of(second, third)) {
            scored(each, TRADE, "9");
            leaderboard(each.code(), "")
                    .body(TRADES + ".points", equalTo(9))
                    .body("settled", is(true))
                    .body("waiting", is(0));
        }
        publication(second).statusCode(201);
    }

    private static ValidatableResponse publication(TestCampaign campaign) {
        return as("administrator", null)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "campaigns", List.of(campaign.code()), "decisionNumber", "1/QĐ", "decisionDate", "2025-01-15"))
                .post("/api/v1/publications")
                .then()
                .log()
                .ifValidationFails();
    }

    private static void stands(String stream) {
        await().untilAsserted(() -> assertThat(parked()).contains(stream));
    }

    private static List<String> parked() {
        return auditor()
                .queryParam("limit", 500)
                .get(PARKED)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.stream");
    }

    private static void discard(String log, String stream, long version) {
        as("administrator", null)
                .contentType("application/json")
                .body(Map.of("log", log, "stream", stream, "version", version, "reason", "test"))
                .post(PARKED + "/discard")
                .then()
                .statusCode(200)
                .body("flows", is(true));
    }
}
