package dti.ranking.leaderboards.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dti.contracts.UnitChanged;
import dti.ranking.TestCampaign;
import dti.ranking.TestFramework;
import dti.ranking.TestScore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two districts merged into one. Each test has its own three units, in one campaign before the merger and one after.
 */
@QuarkusTest
class SeriesTest extends ApiTest {

    private static final AtomicInteger FAMILIES = new AtomicInteger();

    private String west = "";
    private String east = "";
    private String whole = "";
    private TestCampaign before = TestCampaign.of("none");

    @BeforeEach
    void two_districts_become_one() {
        String family = "sr-" + FAMILIES.incrementAndGet();
        west = family + "-west";
        east = family + "-east";
        whole = family + "-whole";
        arrived(others.publish(TestFramework.published()));
        tell(west, whole);
        tell(east, whole);
        String told = tell(whole);
        arrived(told);
        before = TestCampaign.of(family + "-before", west, east).period("2024");
        publish(before);
        publish(TestCampaign.of(family + "-later", whole).period("2025"));
        score(
                TestScore.of(before.code(), west, "3", "0"),
                TestScore.of(before.code(), east, "9", "12"),
                TestScore.of(family + "-later", whole, "6", "0"));
    }

    private String tell(String code, String... successors) {
        var identifier = new UnitChanged.Identifier("qd-20-2020", "H77." + code, null, null);
        return others.publish(new UnitChanged(
                code,
                "Huyện " + code,
                "department",
                null,
                List.of(),
                List.of(identifier),
                null,
                null,
                List.of(successors)));
    }

    @Test
    void as_it_was_a_unit_has_only_what_it_earned_itself() {
        series(whole, "")
                .body("restated", is(false))
                .body("rule", nullValue())
                .body("points.period", contains("2025"))
                .body("points[0].points", equalTo(6))
                .body("points[0].rank", is(1))
                .body("points[0].contributors.unit", contains(whole));
        series(west, "")
                .body("points.period", contains("2024"))
                .body("points[0].rank", is(2))
                .body("points[0].ranked", is(2));
    }

    @Test
    void restated_its_predecessors_stand_in_by_the_mean_of_their_percentages_and_are_named() {
        series(whole, "?restated=true")
                .body("rule", containsString("mean percentage"))
                .body("identifiers[0].value", is("H77." + whole))
                .body("points.period", contains("2024", "2025"))
                .body("points.restated", contains(true, false))
                .body("points[0].contributors.unit", contains(east, west))
                .body("points[0].contributors.percent", contains(equalTo(70), equalTo(10)))
                .body("points[0].contributors.rank", contains(1, 2))
                .body("points[0].percent", equalTo(40))
                .body("points[0].points", nullValue())
                .body("points[0].rank", nullValue())
                .body("points[1].contributors.unit", contains(whole));
    }

    @Test
    void what_came_before_is_not_restated_by_what_came_after() {
        series(west, "?restated=true").body("points.period", contains("2024")).body("points[0].restated", is(false));
    }

    @Test
    void each_campaign_is_shown_to_those_who_may_read_it() {
        String path = "/api/v1/series/" + TestFramework.KEY + "/units/" + whole + "?restated=true";
        RestAssured.given().get(path).then().statusCode(401);
        as("integrator", null).get(path).then().statusCode(403).body("rule", is("results-provisional"));
        as("unit-officer", HEALTH).get(path).then().statusCode(403);
        as("unit-officer", west).get(path).then().statusCode(200).body("points.period", contains("2024"));
        as("unit-officer", whole).get(path).then().statusCode(200).body("points.period", contains("2024", "2025"));

        publish(before.phase("published"));

        RestAssured.given().get(path).then().statusCode(200).body("points.period", contains("2024"));
    }

    @ParameterizedTest
    @CsvSource({
        "unit-officer, 200",
        "unit-leader, 200",
        "data-source, 403",
        "reviewer, 200",
        "council, 200",
        "administrator, 200",
        "integrator, 403",
        "auditor, 200"
    })
    void every_role_is_answered_as_the_matrix_says(String role, int own) {
        String path = "/api/v1/series/" + TestFramework.KEY + "/units/" + whole;
        as(role, whole).get(path).then().statusCode(own);
        boolean ofUnit = role.startsWith("unit-");
        as(role, HEALTH).get(path).then().statusCode(ofUnit ? 403 : own);
    }

    @Test
    void a_successor_sees_the_leaderboard_its_predecessors_were_in_and_not_the_other_way_round() {
        String board = "/api/v1/leaderboards/" + before.code();
        as("unit-officer", whole).get(board).then().statusCode(200);
        as("unit-officer", west).get(board.replace("-before", "-later")).then().statusCode(403);
    }

    @Test
    void a_unit_is_named_by_any_identifier_and_answered_by_its_code() {
        series("H77." + whole, "").body("unit", is(whole));
        auditor()
                .get("/api/v1/leaderboards/" + before.code() + "/units/H77." + west)
                .then()
                .statusCode(200)
                .body("unit", is(west));
        auditor()
                .get("/api/v1/series/" + TestFramework.KEY + "/units/H77.nobody")
                .then()
                .statusCode(404)
                .body("detail", containsString("H77.nobody"));
    }

    @Test
    void nothing_is_known_of_another_framework_and_an_unchanged_series_is_304() {
        auditor()
                .get("/api/v1/series/other/units/" + whole)
                .then()
                .statusCode(200)
                .body("points", empty());
        String path = "/api/v1/series/" + TestFramework.KEY + "/units/" + whole;
        String tag = auditor().get(path).header("ETag");
        auditor().header("If-None-Match", tag).get(path).then().statusCode(304);
        auditor().header("If-None-Match", tag).get(path + "?basis=self").then().statusCode(200);
        auditor().get(path + "?basis=other").then().statusCode(400).body("errors.parameter", hasItem("basis"));
        auditor().get(path).then().body("points.campaign", not(hasItem(before.code())));
    }

    private static ValidatableResponse series(String unit, String query) {
        return auditor()
                .get("/api/v1/series/" + TestFramework.KEY + "/units/" + unit + query)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }
}
