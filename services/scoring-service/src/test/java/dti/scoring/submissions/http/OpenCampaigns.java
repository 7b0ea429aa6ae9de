package dti.scoring.submissions.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dti.scoring.ReferenceFeed;
import dti.testsupport.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Two campaigns over real servers: one in self-assessment, one in appraisal. */
abstract class OpenCampaigns {

    static final String CAMPAIGN = "api-2024";
    static final String APPRAISED = "api-2024-appraised";
    static final String HOME_AFFAIRS = "hn-so-noi-vu";
    static final String TRADE = "hn-so-cong-thuong";
    static final String FINANCE = "hn-so-tai-chinh";

    @BeforeAll
    static void openCampaigns() {
        ReferenceFeed feed = ReferenceFeed.shared();
        if (!feed.isFirst(CAMPAIGN)) {
            return;
        }
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

    static void opened(String campaign, String unit, String phase) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> auditor()
                        .get("/api/v1/submissions/%s/%s".formatted(campaign, unit))
                        .then()
                        .statusCode(200)
                        .body("phase", is(phase)));
    }

    static io.restassured.response.Response enter(String unit, String leaf, Number points, String key) {
        return officer(unit)
                .header("Idempotency-Key", key)
                .body(Map.of("points", points))
                .put(selfScore(CAMPAIGN, unit, leaf));
    }

    static String selfScore(String campaign, String unit, String leaf) {
        return "/api/v1/submissions/%s/%s/self-scores/%s".formatted(campaign, unit, leaf);
    }

    static String councilScore(String unit, String leaf) {
        return "/api/v1/submissions/%s/%s/council-scores/%s".formatted(APPRAISED, unit, leaf);
    }

    static RequestSpecification officer(String unit) {
        return given().auth().oauth2(Tokens.token("unit-officer", unit)).contentType(ContentType.JSON);
    }

    static RequestSpecification leader(String unit) {
        return given().auth().oauth2(Tokens.token("unit-leader", unit)).contentType(ContentType.JSON);
    }

    static RequestSpecification council(String unit) {
        return given().auth()
                .oauth2(Tokens.token("council", ReferenceFeed.registered(unit)))
                .contentType(ContentType.JSON);
    }

    static RequestSpecification auditor() {
        return given().auth().oauth2(Tokens.token("auditor"));
    }
}
