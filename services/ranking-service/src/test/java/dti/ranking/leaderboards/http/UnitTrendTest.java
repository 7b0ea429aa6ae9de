package dti.ranking.leaderboards.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import dti.ranking.TestScore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnitTrendTest extends ApiTest {

    @Test
    void a_trend_shows_rank_and_points_over_time_against_the_median() {
        String code = campaign().code();
        score(
                TestScore.of(code, TRADE, "3", "0"),
                TestScore.of(code, FINANCE, "6", "0"),
                TestScore.of(code, HEALTH, "1", "0"),
                TestScore.of(code, TRADE, "3", "12"));

        trend(code, TRADE)
                .body("campaign", is(code))
                .body("unit", is(TRADE))
                .body("name", is("Sở Công Thương"))
                .body("policy", is("percent-of-applicable"))
                .body("status", is("PROVISIONAL"))
                .body("series.rank", contains(1, 2, 2, 1))
                .body("series.ranked", contains(1, 2, 3, 3))
                .body("series.points", contains(3, 3, 3, 15))
                .body("series.percent[3]", equalTo(50))
                .body("series.median", contains(equalTo(3), equalTo(number("4.5")), equalTo(3), equalTo(6)))
                .body("series[3].phase", is("self-assessment"));
    }

    @Test
    void each_pillar_has_a_trend_of_its_own() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "3", "0"), TestScore.of(code, FINANCE, "6", "4"));

        trend(code, TRADE)
                .body("pillars.key", contains("1", "2"))
                .body("pillars.name", contains("Nhận thức số", "Thể chế số"))
                .body("pillars[0].series.rank", contains(1, 2))
                .body("pillars[0].series.median", contains(equalTo(3), equalTo(number("4.5"))))
                .body("pillars[1].series[1].points", equalTo(0));
    }

    @Test
    void before_its_submission_a_unit_has_neither_rank_nor_points() {
        String code = campaign().code();
        score(TestScore.of(code, FINANCE, "6", "4"), TestScore.of(code, TRADE, "1", "0"));

        trend(code, TRADE)
                .body("series.rank", contains(nullValue(), equalTo(2)))
                .body("series[0].points", nullValue())
                .body("series[0].median", equalTo(10));
    }

    @Test
    void an_event_that_moves_nothing_is_no_sample() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "1", "0"), TestScore.of(code, TRADE, "1.00", "0"));

        trend(code, TRADE).body("series", hasSize(1));
    }

    @Test
    void a_long_past_is_thinned_evenly_up_to_now() {
        String code = campaign().code();
        TestScore[] scores = new TestScore[150];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = TestScore.of(code, TRADE, "0", Integer.toString(i % 20));
        }
        score(scores);

        trend(code, TRADE).body("series.size()", lessThanOrEqualTo(60)).body("series[-1].points", equalTo(149 % 20));
    }

    private static ValidatableResponse trend(String campaign, String unit) {
        return auditor()
                .get("/api/v1/leaderboards/" + campaign + "/units/" + unit)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }
}
