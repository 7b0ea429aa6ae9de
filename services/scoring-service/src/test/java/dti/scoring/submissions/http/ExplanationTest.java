package dti.scoring.submissions.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dti.testsupport.StackResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Explanations as data and as a page to file. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class ExplanationTest extends OpenCampaigns {

    private static final String EXPLANATION =
            "/api/v1/submissions/%s/%s/score/%s/explanation".formatted(APPRAISED, HOME_AFFAIRS, "4.1");

    @Test
    void every_event_it_rests_on_is_there_with_its_hash() {
        int version = decide("Thiếu quyết định");

        var events = auditor()
                .get("/api/v1/submissions/%s/%s/events?limit=500".formatted(APPRAISED, HOME_AFFAIRS))
                .jsonPath();
        String hash = events.getString("items.find { it.version == " + version + " }.hash");
        auditor()
                .get(EXPLANATION)
                .then()
                .statusCode(200)
                .body("events.version", hasItem(version))
                .body("events.find { it.version == " + version + " }.hash", is(hash))
                .body("events.find { it.version == " + version + " }.role", is("council"));
    }

    @Test
    void an_explanation_of_an_earlier_moment_knows_nothing_of_what_came_later() {
        int before = decide("Lý do thứ nhất");
        decide("Lý do thứ hai");

        auditor()
                .queryParam("version", before)
                .get(EXPLANATION)
                .then()
                .statusCode(200)
                .body("version", is(before))
                .body("text", containsString("Lý do thứ nhất"))
                .body("text", not(containsString("Lý do thứ hai")));
    }

    @Test
    void it_is_a_page_for_who_asks_for_one_and_json_for_anyone_else() {
        decide("Thiếu <script>alert(1)</script> & chữ ký");

        String page = auditor()
                .accept("text/html")
                .get(EXPLANATION)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Language", is("vi"))
                .extract()
                .asString();
        assertThat(page)
                .contains("<html lang=\"vi\">", "Giải trình điểm", "Thiếu &lt;script&gt;", "Hội đồng quyết định điểm")
                .doesNotContain("<script");
        auditor().accept("*/*").get(EXPLANATION).then().contentType("application/json");
        auditor()
                .accept("text/html")
                .header("Accept-Language", "en")
                .get(EXPLANATION)
                .then()
                .body(containsString("Explanation of a score"));
    }

    private static int decide(String reason) {
        return council(FINANCE)
                .body(Map.of("points", 1, "reason", reason))
                .put(councilScore(HOME_AFFAIRS, "4.1"))
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }
}
