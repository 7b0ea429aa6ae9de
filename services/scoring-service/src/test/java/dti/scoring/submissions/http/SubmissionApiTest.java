package dti.scoring.submissions.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class SubmissionApiTest {

    private static final String CAMPAIGN = "api-2024";
    private static final String APPRAISED = "api-2024-appraised";
    private static final String HOME_AFFAIRS = "hn-so-noi-vu";
    private static final String TRADE = "hn-so-cong-thuong";
    private static final String FINANCE = "hn-so-tai-chinh";

    @BeforeAll
    static void openCampaigns() {
        ReferenceFeed feed = new ReferenceFeed();
        feed.phase(CAMPAIGN, "self-assessment", HOME_AFFAIRS, TRADE, FINANCE);
        feed.unit(HOME_AFFAIRS);
        feed.unit(TRADE, "digital-economy");
        feed.unit(FINANCE);
        feed.framework("hn-so-2024");
        feed.phase(APPRAISED, "self-assessment", HOME_AFFAIRS, TRADE);
        feed.phase(APPRAISED, "appraisal-1", HOME_AFFAIRS, TRADE);
    }

    @BeforeEach
    void awaitSubmissions() {
        opened(CAMPAIGN, FINANCE, "self-assessment");
        opened(CAMPAIGN, HOME_AFFAIRS, "self-assessment");
        opened(CAMPAIGN, TRADE, "self-assessment");
        opened(APPRAISED, HOME_AFFAIRS, "appraisal-1");
        opened(APPRAISED, TRADE, "appraisal-1");
    }

    @Test
    void a_write_answers_the_new_totals() {
        officer(FINANCE)
                .body(Map.of("points", 4.5))
                .put(selfScore(CAMPAIGN, FINANCE, "1.1"))
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"\\d+\""))
                .header("Dti-Position", matchesPattern("submissions:\\d+"))
                .body("score.applicableMax", is(380))
                .body("leaf.key", is("1.1"))
                .body("leaf.state", is("scored"))
                .body("leaf.self", is(4.5f))
                .body("leaf.max", is(5));
    }

    @Test
    void indicator_7_1_of_home_affairs_is_refused_and_the_problem_says_why() {
        officer(HOME_AFFAIRS)
                .body(Map.of("points", 20))
                .put(selfScore(CAMPAIGN, HOME_AFFAIRS, "7.1"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("rule", is("leaf-not-applicable"))
                .body("detail", containsString("digital-economy"))
                .body("correlationId", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void the_same_key_and_body_record_one_event_and_get_the_same_answer() {
        String key = UUID.randomUUID().toString();
        var first = enter(TRADE, "1.2", 3, key).then().statusCode(200).extract();
        enter(TRADE, "1.3", 7, UUID.randomUUID().toString()).then().statusCode(200);

        var again = enter(TRADE, "1.2", 3, key).then().statusCode(200).extract();

        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        enter(TRADE, "1.4", 3, key).then().statusCode(200);

        enter(TRADE, "1.4", 4, key).then().statusCode(422).body("type", is("urn:dti:problem:idempotency-key-reused"));
    }

    @Test
    void a_stale_if_match_is_412() {
        officer(TRADE)
                .header("If-Match", "\"1\"")
                .body(Map.of("points", 1))
                .put(selfScore(CAMPAIGN, TRADE, "1.1"))
                .then()
                .statusCode(412)
                .body("type", is("urn:dti:problem:stale"));
    }

    @Test
    void a_batch_with_a_fault_records_nothing_and_points_at_it() {
        officer(HOME_AFFAIRS)
                .body("{\"scores\":[{\"leaf\":\"4.1\",\"points\":5},{\"leaf\":\"4.2\",\"points\":9}]}")
                .post("/api/v1/submissions/%s/%s/self-scores".formatted(CAMPAIGN, HOME_AFFAIRS))
                .then()
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", is("/scores/1/points"));

        auditor()
                .get("/api/v1/submissions/%s/%s/score".formatted(CAMPAIGN, HOME_AFFAIRS))
                .then()
                .body("nodes.find { it.key == '4.1' }.self", nullValue());
    }

    @Test
    void unknown_fields_and_texts_in_place_of_numbers_are_400_and_named() {
        officer(FINANCE)
                .body("{\"point\": 5}")
                .put(selfScore(CAMPAIGN, FINANCE, "1.1"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/point"));
        officer(FINANCE)
                .body("{\"points\": \"5\"}")
                .put(selfScore(CAMPAIGN, FINANCE, "1.1"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/points"));
    }

    @Test
    void a_reviewer_or_council_member_cannot_touch_the_unit_they_belong_to() {
        council(HOME_AFFAIRS)
                .body(Map.of("points", 1, "reason", "tự chấm"))
                .put(councilScore(HOME_AFFAIRS, "1.1"))
                .then()
                .statusCode(403)
                .body("rule", is("conflict-of-interest"));
    }

    @Test
    void an_override_shows_in_the_tree_with_its_round_and_reason_and_in_the_history() {
        council(FINANCE)
                .body(Map.of("points", 2.5, "reason", "Chưa có quyết định thành lập"))
                .put(councilScore(HOME_AFFAIRS, "1.1"))
                .then()
                .statusCode(200)
                .body("leaf.council", is(2.5f));

        auditor()
                .get("/api/v1/submissions/%s/%s/score".formatted(APPRAISED, HOME_AFFAIRS))
                .then()
                .statusCode(200)
                .body("state", is("appraisal"))
                .body("nodes.find { it.key == '1.1' }.rounds[0].round", is(1))
                .body("nodes.find { it.key == '1.1' }.rounds[0].reason", is("Chưa có quyết định thành lập"))
                .body("nodes.find { it.key == '1.2' }.state", is("defaulted"));
        auditor()
                .get("/api/v1/submissions/%s/%s/history".formatted(APPRAISED, HOME_AFFAIRS))
                .then()
                .statusCode(200)
                .body("items.type", hasItem("council-score-overridden"))
                .body(
                        "items.find { it.type == 'council-score-overridden' && it.leaf == '1.1' }.why",
                        is("Chưa có quyết định thành lập"))
                .body(
                        "items.find { it.type == 'council-score-overridden' && it.leaf == '1.1' }.changes.find "
                                + "{ it.node == '1' && it.what == 'achieved' }.after",
                        equalTo(2.5f));
    }

    @Test
    void an_explanation_tells_the_line_of_the_decision_who_decided_and_why() {
        council(FINANCE)
                .body(Map.of("points", 3, "reason", "Kế hoạch ban hành muộn"))
                .put(councilScore(HOME_AFFAIRS, "2.2"))
                .then()
                .statusCode(200);

        auditor()
                .get("/api/v1/submissions/%s/%s/score/2.2/explanation".formatted(APPRAISED, HOME_AFFAIRS))
                .then()
                .statusCode(200)
                .header("Content-Language", is("vi"))
                .body("text", containsString("dòng"))
                .body("text", containsString("Kế hoạch ban hành muộn"))
                .body("text", containsString("Hội đồng thẩm định"));
        auditor()
                .header("Accept-Language", "en")
                .get("/api/v1/submissions/%s/%s/score/2.2/explanation".formatted(APPRAISED, HOME_AFFAIRS))
                .then()
                .body("text", containsString("overrode"));
    }

    @Test
    void the_stream_of_a_submission_starts_with_its_opening() {
        auditor()
                .get("/api/v1/submissions/%s/%s/events".formatted(APPRAISED, TRADE))
                .then()
                .statusCode(200)
                .body("items.type", contains("submission-opened", "phase-entered", "phase-entered"))
                .body("items.version", contains(1, 2, 3))
                .body("items[1].previousHash", is(hashOfFirst()));
    }

    @Test
    void a_tree_of_the_past_is_the_tree_that_was_served_then() {
        enter(FINANCE, "2.1", 1, UUID.randomUUID().toString()).then().statusCode(200);
        String url = "/api/v1/submissions/%s/%s/score".formatted(CAMPAIGN, FINANCE);
        var then = auditor().get(url).then().statusCode(200).extract().jsonPath();
        enter(FINANCE, "2.1", 9, UUID.randomUUID().toString()).then().statusCode(200);

        auditor()
                .queryParam("version", then.getLong("version"))
                .get(url)
                .then()
                .body("nodes.find { it.key == '2.1' }.self", is(1))
                .body("totals.self", equalTo(then.<Object>get("totals.self")));
    }

    @Test
    void an_unchanged_tree_is_304() {
        String url = "/api/v1/submissions/%s/%s/score".formatted(APPRAISED, TRADE);
        String etag = auditor().get(url).then().extract().header("ETag");

        auditor().header("If-None-Match", etag).get(url).then().statusCode(304);
    }

    @Test
    void a_submission_says_what_its_reader_may_do_now_and_why_not() {
        given().auth()
                .oauth2(Tokens.token("unit-officer", TRADE))
                .get("/api/v1/submissions/%s/%s".formatted(APPRAISED, TRADE))
                .then()
                .statusCode(200)
                .body("may.find { it.action == 'self-score' }.allowed", is(false))
                .body("may.find { it.action == 'self-score' }.why", containsString("appraisal-1"));
    }

    @Test
    void a_submission_nobody_opened_is_404() {
        auditor()
                .get("/api/v1/submissions/nowhere/%s/score".formatted(TRADE))
                .then()
                .statusCode(404);
    }

    private static String hashOfFirst() {
        return auditor()
                .get("/api/v1/submissions/%s/%s/events".formatted(APPRAISED, TRADE))
                .path("items[0].hash");
    }

    private static void opened(String campaign, String unit, String phase) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> auditor()
                        .get("/api/v1/submissions/%s/%s".formatted(campaign, unit))
                        .then()
                        .statusCode(200)
                        .body("phase", is(phase)));
    }

    private static io.restassured.response.Response enter(String unit, String leaf, Number points, String key) {
        return officer(unit)
                .header("Idempotency-Key", key)
                .body(Map.of("points", points))
                .put(selfScore(CAMPAIGN, unit, leaf));
    }

    private static String selfScore(String campaign, String unit, String leaf) {
        return "/api/v1/submissions/%s/%s/self-scores/%s".formatted(campaign, unit, leaf);
    }

    private static String councilScore(String unit, String leaf) {
        return "/api/v1/submissions/%s/%s/council-scores/%s".formatted(APPRAISED, unit, leaf);
    }

    private static RequestSpecification officer(String unit) {
        return given().auth().oauth2(Tokens.token("unit-officer", unit)).contentType(ContentType.JSON);
    }

    private static RequestSpecification council(String unit) {
        return given().auth().oauth2(Tokens.token("council", unit)).contentType(ContentType.JSON);
    }

    private static RequestSpecification auditor() {
        return given().auth().oauth2(Tokens.token("auditor"));
    }
}
