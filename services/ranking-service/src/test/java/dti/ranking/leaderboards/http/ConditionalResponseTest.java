package dti.ranking.leaderboards.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dti.ranking.TestCampaign;
import dti.ranking.TestScore;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** An unchanged response is not sent again; a response with any change is. */
@QuarkusTest
class ConditionalResponseTest extends ApiTest {

    @Test
    void an_unchanged_leaderboard_is_304_without_a_body() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "1", "1"));
        String tag = tag(code, "");

        auditor()
                .header("If-None-Match", tag)
                .get("/api/v1/leaderboards/" + code)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        auditor()
                .header("If-None-Match", tag)
                .get("/api/v1/leaderboards/" + code + "/units/" + TRADE)
                .then()
                .statusCode(304);
    }

    @Test
    void the_tag_is_strong_and_its_body_always_the_same() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "1", "1"));

        var first = leaderboard(code, "").extract();
        var second = leaderboard(code, "").extract();

        assertThat(first.header("ETag")).startsWith("\"").isEqualTo(second.header("ETag"));
        assertThat(first.asString()).isEqualTo(second.asString());
    }

    @Test
    void a_score_a_change_of_the_campaign_and_a_unit_s_name_each_change_the_tag() {
        TestCampaign campaign = campaign();
        String code = campaign.code();
        String before = tag(code, "");

        score(TestScore.of(code, TRADE, "1", "1"));
        String scored = tag(code, "");
        publish(campaign.phase("appraisal-1"));
        String entered = tag(code, "");
        arrived(unit(TRADE, "Sở Công Thương (đổi tên)", "digital-economy"));

        assertThat(scored).isNotEqualTo(before);
        assertThat(entered).isNotEqualTo(scored);
        auditor()
                .header("If-None-Match", entered)
                .get("/api/v1/leaderboards/" + code)
                .then()
                .statusCode(200)
                .header("ETag", not(entered))
                .body("items[0].name", is("Sở Công Thương (đổi tên)"));
    }

    @Test
    void a_score_of_another_campaign_does_not_change_the_tag() {
        String code = campaign().code();
        String other = campaign().code();
        String before = tag(code, "");

        score(TestScore.of(other, TRADE, "1", "1"));

        assertThat(tag(code, "")).isEqualTo(before);
    }

    @Test
    void words_the_api_does_not_know_are_400_and_names_the_campaign_does_not_have_422() {
        String code = campaign().code();

        problem(code, "?basis=guess", 400, "basis");
        problem(code, "?policy=alphabetical", 400, "policy");
        problem(code, "?node=9.9", 422, "node");
        problem(code, "?pool=Không có", 422, "pool");
    }

    private static void problem(String code, String query, int status, String parameter) {
        auditor()
                .get("/api/v1/leaderboards/" + code + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].parameter", is(parameter));
    }

    private static String tag(String code, String query) {
        return leaderboard(code, query).extract().header("ETag");
    }
}
