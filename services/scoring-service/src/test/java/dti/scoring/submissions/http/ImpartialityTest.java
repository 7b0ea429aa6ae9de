package dti.scoring.submissions.http;

import static dti.scoring.submissions.http.OpenCampaigns.council;
import static dti.scoring.submissions.http.OpenCampaigns.opened;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import dti.contracts.UnitChanged;
import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nobody judges a submission close to their own: of the units directly above and below, or one they entered data for.
 */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class ImpartialityTest {

    private static final String FAMILY = "impartial-family";
    private static final String EXACT = "impartial-exact";

    private static final String PROVINCE = "im-province";
    private static final String DISTRICT = "im-district";
    private static final String UNIT = "im-commune";
    private static final String CHILD = "im-station";
    private static final String SIBLING = "im-commune-2";
    private static final String OFFICER = "somebody-with-two-hats";
    private static final ReferenceFeed.Terms TERMS =
            new ReferenceFeed.Terms("hn-so-2024", List.of(), "flag", "2024", "exact");

    @BeforeAll
    static void open() {
        ReferenceFeed feed = ReferenceFeed.shared();
        if (!feed.isFirst(FAMILY)) {
            return;
        }
        feed.framework("hn-so-2024");
        feed.unit(unit(PROVINCE, null));
        feed.unit(unit(DISTRICT, PROVINCE));
        feed.unit(unit(UNIT, DISTRICT));
        feed.unit(unit(CHILD, UNIT));
        feed.unit(unit(SIBLING, DISTRICT));
        feed.phase(FAMILY, "self-assessment", UNIT);
        feed.phase(EXACT, TERMS, "self-assessment", UNIT);
    }

    private static UnitChanged unit(String code, @Nullable String parent) {
        return new UnitChanged(code, code, "commune", parent, List.of(), List.of(), null, null, List.of());
    }

    @BeforeEach
    void awaitAppraisal() {
        ReferenceFeed feed = ReferenceFeed.shared();
        if (feed.isFirst("entered " + FAMILY)) {
            opened(EXACT, UNIT, "self-assessment");
            as("unit-officer", UNIT, "officer-of-the-unit")
                    .body(Map.of("points", 1))
                    .put(path(EXACT, "/self-scores/1.2"))
                    .then()
                    .statusCode(200);
            feed.phase(EXACT, TERMS, "appraisal-1", UNIT);
            opened(FAMILY, UNIT, "self-assessment");
            as("unit-officer", UNIT, OFFICER)
                    .body(Map.of("points", 1))
                    .put(path(FAMILY, "/self-scores/1.1"))
                    .then()
                    .statusCode(200);
            feed.phase(FAMILY, "appraisal-1", UNIT);
        }
        opened(FAMILY, UNIT, "appraisal-1");
        opened(EXACT, UNIT, "appraisal-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {DISTRICT, CHILD})
    void the_units_directly_above_and_below_are_ones_own_unless_the_campaign_says_otherwise(String own) {
        decide(FAMILY, own).then().statusCode(403).body("rule", is("conflict-of-interest"));
        decide(EXACT, own).then().statusCode(200);
        council(own)
                .get("/api/v1/work-queue?campaign=" + FAMILY)
                .then()
                .statusCode(200)
                .body("items", empty());
        await().untilAsserted(() ->
                council(own).get("/api/v1/work-queue?campaign=" + EXACT).then().body("items.unit", hasItem(UNIT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {PROVINCE, SIBLING})
    void those_further_up_and_beside_are_not(String own) {
        decide(FAMILY, own).then().statusCode(200);
    }

    @Test
    void who_entered_a_score_for_the_unit_judges_nothing_of_it_under_another_units_claim() {
        for (String action : List.of("/council-scores/1.1", "/council-scores/1.2")) {
            as("council", SIBLING, OFFICER)
                    .body(Map.of("points", 1, "reason", "Thử"))
                    .put(path(FAMILY, action))
                    .then()
                    .statusCode(403)
                    .body("rule", is("acted-for-unit"));
        }
        as("reviewer", SIBLING, OFFICER)
                .body(Map.of("reason", "Thử"))
                .post(path(FAMILY, "/return"))
                .then()
                .statusCode(403)
                .body("rule", is("acted-for-unit"));
        as("council", SIBLING, OFFICER)
                .body(Map.of("points", 1, "reason", "Thử"))
                .put(path(EXACT, "/council-scores/1.1"))
                .then()
                .statusCode(200);
    }

    private static Response decide(String campaign, String own) {
        return council(own).body(Map.of("points", 1, "reason", "Thử")).put(path(campaign, "/council-scores/1.1"));
    }

    private static RequestSpecification as(String role, String unit, String subject) {
        ReferenceFeed.registered(unit);
        return given().auth().oauth2(Tokens.token(role, unit, subject)).contentType(ContentType.JSON);
    }

    private static String path(String campaign, String rest) {
        return "/api/v1/submissions/%s/%s%s".formatted(campaign, UNIT, rest);
    }
}
