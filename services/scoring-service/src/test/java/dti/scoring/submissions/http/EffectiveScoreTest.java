package dti.scoring.submissions.http;

import static org.hamcrest.Matchers.equalTo;

import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The two times of a correction: when it was recorded, and from when it applies. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class EffectiveScoreTest extends OpenCampaigns {

    private static final String CORRECTED = "effective-2024";
    private static final String CORRECTED_EARLY = "effective-early-2024";

    @Test
    void a_correction_counts_from_when_it_says_it_holds_once_it_is_known() {
        ReferenceFeed feed = ReferenceFeed.shared();
        feed.phase(CORRECTED, "self-assessment", TRADE);
        feed.phase(CORRECTED, "finalised", TRADE);
        opened(CORRECTED, TRADE, "finalised");
        correct(1, null);
        String between = Instant.now().toString();
        int known = auditor().get(path("")).path("version");
        correct(2, null);
        correct(4, between);

        score(Map.of("effectiveAt", between)).body(achieved(), equalTo(4));
        score(Map.of("effectiveAt", between, "asOf", Integer.toString(known))).body(achieved(), equalTo(1));
        score(Map.of("asOf", Integer.toString(known + 1))).body(achieved(), equalTo(2));
        score(Map.of(
                        "version",
                        Integer.toString(known + 1),
                        "effectiveAt",
                        Instant.now().toString()))
                .body(achieved(), equalTo(2));
        score(Map.of()).body(achieved(), equalTo(4));
    }

    @Test
    void a_correction_that_holds_since_before_there_was_a_submission_makes_none() {
        ReferenceFeed feed = ReferenceFeed.shared();
        feed.phase(CORRECTED_EARLY, "self-assessment", FINANCE);
        feed.phase(CORRECTED_EARLY, "finalised", FINANCE);
        opened(CORRECTED_EARLY, FINANCE, "finalised");
        council(TRADE)
                .body(Map.of(
                        "leaf", "1.1", "points", 3, "reason", "Thanh tra", "effectiveFrom", "2001-01-01T00:00:00Z"))
                .post("/api/v1/submissions/%s/%s/corrections".formatted(CORRECTED_EARLY, FINANCE))
                .then()
                .statusCode(200);

        auditor()
                .queryParam("effectiveAt", "2001-01-02T00:00:00Z")
                .get("/api/v1/submissions/%s/%s/score".formatted(CORRECTED_EARLY, FINANCE))
                .then()
                .statusCode(404);
    }

    @Test
    void a_printed_sheet_is_of_one_event() {
        auditor()
                .accept("text/html")
                .queryParam("effectiveAt", "2024-06-30T17:00:00Z")
                .get("/api/v1/submissions/%s/%s/score".formatted(CAMPAIGN, TRADE))
                .then()
                .statusCode(400);
    }

    @Test
    void a_time_since_when_is_a_time() {
        auditor()
                .queryParam("effectiveAt", "12")
                .get("/api/v1/submissions/%s/%s/score".formatted(CAMPAIGN, TRADE))
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse score(Map<String, String> when) {
        return auditor().queryParams(when).get(path("/score")).then().statusCode(200);
    }

    private static String achieved() {
        return "nodes.find { it.key == '1.1' }.achieved";
    }

    private static void correct(int points, @Nullable String effectiveFrom) {
        Map<String, Object> body = new HashMap<>(Map.of("leaf", "1.1", "points", points, "reason", "Thanh tra"));
        if (effectiveFrom != null) {
            body.put("effectiveFrom", effectiveFrom);
        }
        council(FINANCE).body(body).post(path("/corrections")).then().statusCode(200);
    }

    private static String path(String rest) {
        return "/api/v1/submissions/%s/%s%s".formatted(CORRECTED, TRADE, rest);
    }
}
