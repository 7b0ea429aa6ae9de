package dti.scoring.submissions.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dti.testsupport.StackResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class SubmissionWritesTest extends OpenCampaigns {

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
}
