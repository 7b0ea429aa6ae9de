package dti.scoring.submissions.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class SubmissionReadsTest extends OpenCampaigns {

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
                .body("may.find { it.action == 'self-score' }.why", containsString("“thẩm định vòng 1”"));
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
}
