package dti.ranking.publications.http;

import static dti.ranking.TestScore.of;

import dti.ranking.TestCampaign;
import dti.ranking.TestScore;
import dti.ranking.leaderboards.http.ApiTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The base of the tests of publications: finalised campaigns, and requests that publish them. */
abstract class PublicationApi extends ApiTest {

    static final String PUBLICATIONS = "/api/v1/publications";
    static final String DATE = "2025-01-15";

    /**
     * A finalised campaign. Trade leads with 29 of 30; finance and health share second place with 20; home affairs is
     * last, and only 10 points apply to it.
     */
    TestCampaign finalised() {
        TestCampaign campaign = campaign().phase("finalised");
        scored(campaign.code(), "finalised", "9");
        publish(campaign);
        return campaign;
    }

    void scored(String campaign, String phase, String tradesFirst) {
        score(
                of(campaign, TRADE, tradesFirst, "20").phase(phase),
                of(campaign, FINANCE, "5", "15").phase(phase),
                of(campaign, HEALTH, "10", "10").phase(phase),
                of(campaign, HOME_AFFAIRS, "6", "0").withoutSecond().phase(phase));
    }

    /** Publishes the events of framework-service and scoring-service that follow a publication. */
    void entersPublished(TestCampaign campaign, TestScore... corrected) {
        scored(campaign.code(), "published", "9");
        score(corrected);
        publish(campaign.phase("published"));
    }

    static Map<String, @Nullable Object> body(String decision, String... campaigns) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("campaigns", List.of(campaigns));
        body.put("decisionNumber", decision);
        body.put("decisionDate", DATE);
        return body;
    }

    static Response post(Object body) {
        return post(body, UUID.randomUUID());
    }

    static Response post(Object body, UUID key) {
        return as("administrator", null)
                .contentType("application/json")
                .header("Idempotency-Key", key.toString())
                .body(body)
                .post(PUBLICATIONS);
    }

    static String published(Object body) {
        return post(body)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse refused(Object body, String rule) {
        return post(body)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("rule", org.hamcrest.Matchers.is(rule));
    }
}
