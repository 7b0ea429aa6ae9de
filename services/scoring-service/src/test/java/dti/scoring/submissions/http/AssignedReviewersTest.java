package dti.scoring.submissions.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dti.contracts.CampaignChanged.Assignment;
import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sector agencies decide on the criteria the campaign assigns to them (002, Điều 6.2). */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class AssignedReviewersTest {

    private static final String CAMPAIGN = "reviewers-2024";
    private static final String UNIT = "hn-so-y-te";
    private static final String HOME_AFFAIRS = "hn-so-noi-vu";
    private static final String FINANCE = "hn-so-tai-chinh";
    private static final String STANDING = "hn-so-thong-tin-va-truyen-thong";

    private static final ReferenceFeed.Terms TERMS = new ReferenceFeed.Terms(
            "hn-so-2024",
            List.of(
                    new Assignment("1.1", HOME_AFFAIRS, "reviewer"),
                    new Assignment("1.2", HOME_AFFAIRS, "reviewer"),
                    new Assignment("1.2", FINANCE, "reviewer"),
                    new Assignment("1.3", UNIT, "reviewer"),
                    new Assignment("1.4", FINANCE, "source"),
                    new Assignment("1.5", UNIT, "source"),
                    new Assignment("info:1.4", UNIT, "source")));

    @BeforeAll
    static void open() {
        ReferenceFeed feed = ReferenceFeed.shared();
        feed.framework("hn-so-2024");
        feed.unit(UNIT);
        feed.phase(CAMPAIGN, TERMS, "self-assessment", UNIT);
    }

    @BeforeEach
    void appraisal() {
        if (!ReferenceFeed.shared().isFirst(CAMPAIGN)) {
            return;
        }
        OpenCampaigns.opened(CAMPAIGN, UNIT, "self-assessment");
        for (String leaf : List.of("1.1", "1.2", "1.3", "1.4", "1.5")) {
            OpenCampaigns.officer(UNIT)
                    .body(Map.of("points", 1))
                    .put(OpenCampaigns.selfScore(CAMPAIGN, UNIT, leaf))
                    .then()
                    .statusCode(200);
        }
        ReferenceFeed.shared().phase(CAMPAIGN, TERMS, "appraisal-1", UNIT);
        OpenCampaigns.opened(CAMPAIGN, UNIT, "appraisal-1");
    }

    private static RequestSpecification reviewer(String unit) {
        return given().auth()
                .oauth2(Tokens.token("reviewer", ReferenceFeed.registered(unit)))
                .contentType(ContentType.JSON);
    }

    private static String scores(String leaf) {
        return "/api/v1/submissions/%s/%s/council-scores%s".formatted(CAMPAIGN, UNIT, leaf);
    }

    private static int decide(String unit, String leaf) {
        return reviewer(unit)
                .body("{\"points\": 1, \"reason\": \"theo minh chứng\"}")
                .put(scores("/" + leaf))
                .statusCode();
    }

    @Test
    void a_reviewer_decides_on_leaves_of_its_unit_and_the_refusal_names_the_rule() {
        assertThat(decide(HOME_AFFAIRS, "1.1")).isEqualTo(200);
        assertThat(decide(FINANCE, "1.2")).isEqualTo(200);
        reviewer(FINANCE)
                .header("Accept-Language", "en")
                .body("{\"points\": 1, \"reason\": \"x\"}")
                .put(scores("/1.1"))
                .then()
                .statusCode(403)
                .body("rule", is("leaf-not-assigned"))
                .body("detail", containsString("1.1"));
        reviewer(FINANCE).delete(scores("/1.1?reason=x")).then().statusCode(403).body("rule", is("leaf-not-assigned"));
    }

    @Test
    void a_leaf_without_a_reviewer_is_open_to_every_reviewer() {
        assertThat(decide(STANDING, "1.5")).isEqualTo(200);
        assertThat(decide(FINANCE, "1.4")).as("a source is no reviewer").isEqualTo(200);
    }

    @Test
    void what_may_be_done_names_the_leaves_to_which_it_is_held() {
        String path = "/api/v1/submissions/%s/%s".formatted(CAMPAIGN, UNIT);
        String appraise = "may.find { it.action == 'appraise' }";
        reviewer(FINANCE)
                .get(path)
                .then()
                .body(appraise + ".allowed", is(true))
                .body(appraise + ".leaves", hasItems("1.2", "1.4", "1.5"))
                .body(appraise + ".leaves", not(hasItem("1.1")))
                .body(appraise + ".leaves", not(hasItem("1.3")))
                .body("may.find { it.action == 'return' }.leaves", nullValue());
        OpenCampaigns.council(FINANCE)
                .get(path)
                .then()
                .body(appraise + ".allowed", is(true))
                .body(appraise + ".leaves", nullValue());
        String supply = "may.find { it.action == 'supply-inputs' }";
        source(UNIT)
                .get(path)
                .then()
                .body(supply + ".allowed", is(true))
                .body(supply + ".leaves", is(List.of("1.5")))
                .body(supply + ".fields", is(List.of("1.4")));
    }

    @Test
    void who_is_assigned_nothing_of_a_submission_is_told_so() {
        String campaign = "reviewers-2024-none";
        var terms = new ReferenceFeed.Terms("hn-so-2024", List.of(new Assignment("1.1", FINANCE, "source")));
        ReferenceFeed.shared().phase(campaign, terms, "self-assessment", UNIT);
        OpenCampaigns.opened(campaign, UNIT, "self-assessment");
        String supply = "may.find { it.action == 'supply-inputs' }";

        source(UNIT)
                .get("/api/v1/submissions/%s/%s".formatted(campaign, UNIT))
                .then()
                .body(supply + ".allowed", is(false))
                .body(supply + ".rule", is("leaf-not-assigned"))
                .body(supply + ".leaves", nullValue());
        reviewer(STANDING)
                .get("/api/v1/submissions/%s/%s".formatted(campaign, UNIT))
                .then()
                .body("may.find { it.action == 'appraise' }.leaves", nullValue());
    }

    private static RequestSpecification source(String unit) {
        return given().auth().oauth2(Tokens.token("data-source", unit)).contentType(ContentType.JSON);
    }

    @Test
    void one_foreign_leaf_refuses_the_whole_batch() {
        reviewer(FINANCE).body("""
                        {"scores": [{"leaf": "1.2", "points": 1, "reason": "x"}, {"leaf": "1.1", "points": 1, "reason": "x"}]}
                        """).post(scores("")).then().statusCode(403).body("rule", is("leaf-not-assigned"));
    }

    @Test
    void what_only_the_unit_itself_would_review_is_the_councils() {
        assertThat(decide(STANDING, "1.3")).isEqualTo(403);
        assertThat(decide(UNIT, "1.3"))
                .as("nobody reviews the unit they belong to")
                .isEqualTo(403);
        OpenCampaigns.council(FINANCE)
                .body("{\"points\": 1, \"reason\": \"x\"}")
                .put(scores("/1.3"))
                .then()
                .statusCode(200);
    }

    @Test
    void accepting_the_rest_leaves_what_is_assigned_to_others() {
        String campaign = "reviewers-2024-rest";
        ReferenceFeed feed = ReferenceFeed.shared();
        var terms = new ReferenceFeed.Terms("hn-so-2024", List.of(new Assignment("1.1", HOME_AFFAIRS, "reviewer")));
        feed.phase(campaign, terms, "self-assessment", UNIT);
        OpenCampaigns.opened(campaign, UNIT, "self-assessment");
        for (String leaf : List.of("1.1", "1.2")) {
            OpenCampaigns.officer(UNIT).body(Map.of("points", 1)).put(OpenCampaigns.selfScore(campaign, UNIT, leaf));
        }
        feed.phase(campaign, terms, "appraisal-1", UNIT);
        OpenCampaigns.opened(campaign, UNIT, "appraisal-1");
        String path = "/api/v1/submissions/%s/%s/council-scores".formatted(campaign, UNIT);

        reviewer(FINANCE)
                .body("{\"accept\": \"all-unreviewed\"}")
                .post(path)
                .then()
                .statusCode(200);

        OpenCampaigns.auditor()
                .get("/api/v1/submissions/%s/%s/score".formatted(campaign, UNIT))
                .then()
                .body("totals.reviewed.decided", is(1))
                .body("nodes.find { it.key == '1.1' }.council", is((Object) null))
                .body("nodes.find { it.key == '1.2' }.rounds.size()", is(1));
    }
}
