package dti.scoring.periods.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Months of one year on 003's framework. Each test has its own unit, so that tests do not affect each other. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class PeriodsApiTest {

    private static final String FRAMEWORK = "kh-huyen-2024";
    private static final String MEETINGS = "1.2";
    private static final String HEAD = "1.1";
    private static final String ANTIVIRUS = "5.2";

    @BeforeAll
    static void threeMonths() {
        ReferenceFeed feed = ReferenceFeed.shared();
        if (feed.isFirst("months of 2024")) {
            feed.framework(FRAMEWORK);
            String[] units = {"pm-carry", "pm-wrong", "pm-year", "pm-stale"};
            List.of(units).forEach(feed::unit);
            for (String period : List.of("2023-12", "2024-01", "2024-02", "2024-03")) {
                feed.phase(
                        "pm-" + period,
                        new ReferenceFeed.Terms(FRAMEWORK, List.of(), "flag", period),
                        "self-assessment",
                        units);
            }
        }
    }

    @Test
    void what_was_entered_the_month_before_is_proposed_and_counts_only_once_it_is_confirmed() {
        enter("pm-2024-01", "pm-carry", MEETINGS, Map.of("n", 1));
        enter("pm-2024-01", "pm-carry", HEAD, Map.of("done", true));

        ValidatableResponse proposal = officer("pm-carry")
                .get(path("pm-2024-02", "pm-carry", "/carry-over"))
                .then()
                .statusCode(200)
                .body("from.campaign", is("pm-2024-01"))
                .body("from.period", is("2024-01"))
                .body("items.leaf", contains(HEAD, MEETINGS))
                .body("items[1].earlier.inputs.n", is(1))
                .body("items[1].earlier.points", is(2.5f))
                .body("items[1].current", nullValue())
                .body("items.confirmable", contains(true, true));
        score("pm-2024-02", "pm-carry").body("totals.self", is(0));

        int version = proposal.extract().path("from.version");
        confirm("pm-2024-02", "pm-carry", "pm-2024-01", version, MEETINGS)
                .statusCode(200)
                .body("leaves[0].self", is(2.5f))
                .body("leaves[0].flags", hasItem("carried-over"));
        score("pm-2024-02", "pm-carry").body("totals.self", is(2.5f));
        int entered = proposal.extract().path("items[1].earlier.version");
        auditor()
                .get(path("pm-2024-02", "pm-carry", "/events"))
                .then()
                .body("items[-1].data.carriedFrom.campaign", is("pm-2024-01"))
                .body("items[-1].data.carriedFrom.version", is(entered))
                .body("items[-1].data.by.role", is("unit-officer"));
    }

    @Test
    void the_points_of_a_carried_value_are_those_of_what_was_shown_not_of_what_came_since() {
        enter("pm-2024-01", "pm-stale", MEETINGS, Map.of("n", 1));
        int shown = officer("pm-stale")
                .get(path("pm-2024-02", "pm-stale", "/carry-over"))
                .then()
                .extract()
                .path("from.version");
        enter("pm-2024-01", "pm-stale", MEETINGS, Map.of("n", 4));

        confirm("pm-2024-02", "pm-stale", "pm-2024-01", shown, MEETINGS)
                .statusCode(200)
                .body("leaves[0].self", is(2.5f));
    }

    @Test
    void only_an_earlier_period_of_the_unit_is_taken_over_and_only_what_it_has() {
        awaitOpen("pm-2024-02", "pm-wrong");
        enter("pm-2024-03", "pm-wrong", MEETINGS, Map.of("n", 1));
        enter("pm-2024-01", "pm-wrong", HEAD, Map.of("done", true));

        confirm("pm-2024-02", "pm-wrong", "pm-2024-03", 3, MEETINGS)
                .statusCode(409)
                .body("rule", is("not-an-earlier-period"));
        confirm("pm-2024-02", "pm-wrong", "nowhere", 3, MEETINGS).statusCode(409);
        confirm("pm-2024-02", "pm-wrong", "pm-2024-01", 99, MEETINGS)
                .statusCode(422)
                .body("errors[0].pointer", is("/leaves/0"));
        confirm("pm-2024-02", "pm-wrong", "pm-2024-01", 99).statusCode(422);
        score("pm-2024-02", "pm-wrong").body("totals.self", is(0));
    }

    @Test
    void the_first_month_has_nothing_to_take_over() {
        awaitOpen("pm-2023-12", "pm-wrong");

        officer("pm-wrong")
                .get(path("pm-2023-12", "pm-wrong", "/carry-over"))
                .then()
                .statusCode(200)
                .body("from", nullValue())
                .body("items", empty());
    }

    @Test
    void a_month_shows_the_year_so_far_beside_it_and_what_the_form_prints_stays_text() {
        enter("pm-2023-12", "pm-year", MEETINGS, Map.of("n", 9));
        enter("pm-2024-01", "pm-year", MEETINGS, Map.of("n", 1));
        enter("pm-2024-02", "pm-year", MEETINGS, Map.of("n", 2));
        enter("pm-2024-02", "pm-year", HEAD, Map.of("done", true));
        enter("pm-2024-03", "pm-year", MEETINGS, Map.of("n", 4));

        String meetings = "leaves.find { it.key == '" + MEETINGS + "' }";
        String printed = "leaves.find { it.key == '" + ANTIVIRUS + "' }";
        auditor()
                .get(path("pm-2024-02", "pm-year", "/year-to-date"))
                .then()
                .statusCode(200)
                .body("year", is(2024))
                .body("periods.period", contains("2024-01", "2024-02"))
                .body("periods.self", contains(2.5f, 15))
                .body(meetings + ".periods.inputs.n", contains(1, 2))
                .body(meetings + ".periods.self", contains(2.5f, 5))
                .body(meetings + ".inputs[0].latest", is(2))
                .body(meetings + ".inputs[0].sum", is(3))
                .body(meetings + ".inputs[0].given", is(2))
                .body("leaves.find { it.key == '1.1' }.inputs[0].timesTrue", is(1))
                .body(printed + ".printed", containsString("diệt virus"))
                .body(printed + ".periods.state", contains("pending", "pending"))
                .body(printed + ".periods[1].self", nullValue())
                .body(printed + ".inputs[0].name", notNullValue())
                .body(printed + ".inputs[0].given", is(0));
    }

    private static void enter(String campaign, String unit, String leaf, Map<String, Object> inputs) {
        awaitOpen(campaign, unit);
        officer(unit)
                .body(Map.of("inputs", inputs))
                .put(path(campaign, unit, "/self-scores/" + leaf))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse confirm(
            String campaign, String unit, String from, int version, String... leaves) {
        return officer(unit)
                .body(Map.of("from", Map.of("campaign", from, "version", version), "leaves", List.of(leaves)))
                .post(path(campaign, unit, "/carry-over"))
                .then()
                .log()
                .ifValidationFails();
    }

    private static ValidatableResponse score(String campaign, String unit) {
        return auditor().get(path(campaign, unit, "/score")).then().statusCode(200);
    }

    private static void awaitOpen(String campaign, String unit) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> auditor().get(path(campaign, unit, "")).statusCode() == 200);
    }

    private static RequestSpecification officer(String unit) {
        return given().auth().oauth2(Tokens.token("unit-officer", unit)).contentType(ContentType.JSON);
    }

    private static RequestSpecification auditor() {
        return given().auth().oauth2(Tokens.token("auditor"));
    }

    private static String path(String campaign, String unit, String rest) {
        return "/api/v1/submissions/%s/%s%s".formatted(campaign, unit, rest);
    }
}
