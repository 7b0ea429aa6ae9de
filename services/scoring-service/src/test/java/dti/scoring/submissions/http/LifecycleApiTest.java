package dti.scoring.submissions.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Submitting, returning, extending, excluding, explaining, bonus, finalisation and corrections, over REST. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class LifecycleApiTest extends OpenCampaigns {

    private static final String OPEN = "life-2024-open";
    private static final String JUDGED = "life-2024-judged";
    private static final String EXPLAINED = "life-2024-explained";
    private static final String FINAL = "life-2024-final";

    @BeforeAll
    static void openMoreCampaigns() {
        ReferenceFeed feed = ReferenceFeed.shared();
        if (feed.isFirst(OPEN)) {
            feed.phase(OPEN, "self-assessment", HOME_AFFAIRS);
            feed.phase(JUDGED, "self-assessment", HOME_AFFAIRS);
            feed.phase(JUDGED, "appraisal-1", HOME_AFFAIRS);
            feed.phase(EXPLAINED, "self-assessment", HOME_AFFAIRS, TRADE);
            feed.phase(EXPLAINED, "explanation", HOME_AFFAIRS, TRADE);
            feed.phase(FINAL, "self-assessment", HOME_AFFAIRS);
            feed.phase(FINAL, "finalised", HOME_AFFAIRS);
        }
    }

    @BeforeEach
    void awaitMoreSubmissions() {
        opened(OPEN, HOME_AFFAIRS, "self-assessment");
        opened(JUDGED, HOME_AFFAIRS, "appraisal-1");
        opened(EXPLAINED, HOME_AFFAIRS, "explanation");
        opened(EXPLAINED, TRADE, "explanation");
        opened(FINAL, HOME_AFFAIRS, "finalised");
    }

    @Test
    void the_officer_enters_the_leader_hands_in_and_the_council_returns_it() {
        officer(HOME_AFFAIRS).post(path(OPEN, "/submit")).then().statusCode(403).body("rule", is("role-forbids"));
        leader(HOME_AFFAIRS).post(path(OPEN, "/submit")).then().statusCode(200);

        show(OPEN).body("state", is("submitted")).body("flags", empty());
        officer(HOME_AFFAIRS)
                .body(Map.of("points", 1))
                .put(selfScore(OPEN, HOME_AFFAIRS, "1.1"))
                .then()
                .statusCode(409)
                .body("rule", is("submission-submitted"));

        council(FINANCE)
                .body(Map.of("reason", "Thiếu mục 3"))
                .post(path(OPEN, "/return"))
                .then()
                .statusCode(200);
        show(OPEN).body("state", is("returned"));
        officer(HOME_AFFAIRS)
                .body(Map.of("points", 1))
                .put(selfScore(OPEN, HOME_AFFAIRS, "1.1"))
                .then()
                .statusCode(200);
    }

    @Test
    void a_missing_reason_or_phase_is_422_and_named() {
        council(FINANCE)
                .body(Map.of("points", 1))
                .post(path(EXPLAINED, "/bonus"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/reason"));
        council(FINANCE)
                .body(Map.of("phase", "never", "closes", "2030-01-01T00:00:00+07:00", "reason", "x"))
                .post(path(JUDGED, "/deadline"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/phase"));
    }

    @Test
    void a_unit_with_more_time_writes_although_the_campaign_has_moved_on_and_the_end_ends_that() {
        show(JUDGED).body("flags", contains("not-submitted"));
        council(FINANCE)
                .body(Map.of("phase", "self-assessment", "closes", "2099-01-01T00:00:00+07:00", "reason", "Sự cố"))
                .post(path(JUDGED, "/deadline"))
                .then()
                .statusCode(200);
        officer(HOME_AFFAIRS)
                .body(Map.of("points", 2))
                .put(selfScore(JUDGED, HOME_AFFAIRS, "1.2"))
                .then()
                .statusCode(200);

        council(FINANCE).post(path(JUDGED, "/finalise")).then().statusCode(200);
        show(JUDGED).body("state", is("finalised")).body("may.find { it.action == 'correct' }.allowed", is(false));
        officer(HOME_AFFAIRS)
                .body(Map.of("points", 2))
                .put(selfScore(JUDGED, HOME_AFFAIRS, "1.2"))
                .then()
                .statusCode(409)
                .body("rule", is("submission-finalised"));
    }

    @Test
    void a_granted_exclusion_leaves_score_and_maximum_and_shows_everywhere() {
        officer(HOME_AFFAIRS)
                .body(Map.of("leaf", "1.1", "reason", "Không có chức năng"))
                .post(path(EXPLAINED, "/exclusions"))
                .then()
                .statusCode(200)
                .body("leaf.flags", hasItem("exclusion-requested"));
        council(FINANCE)
                .body(Map.of("grant", true, "reason", "Đúng chức năng"))
                .post(path(EXPLAINED, "/exclusions/1.1/decision"))
                .then()
                .statusCode(200)
                .body("score.applicableMax", is(375))
                .body("leaf.state", is("not-applicable"));

        auditor()
                .get(path(EXPLAINED, "/score/1.1/explanation"))
                .then()
                .body("text", containsString("Không có chức năng"))
                .body("text", containsString("Đúng chức năng"));
        auditor()
                .get(path(EXPLAINED, "/history"))
                .then()
                .body(
                        "items.find { it.type == 'exclusion-granted' }.changes.find "
                                + "{ it.node == '1.1' && it.what == 'state' }.after",
                        is("not-applicable"))
                .body("items.find { it.type == 'exclusion-granted' }.totalsAfter.applicableMax", is(375));
    }

    @Test
    void the_unit_explains_itself_where_whoever_decides_reads_it() {
        officer(TRADE)
                .body(Map.of("leaf", "2.1", "text", "Đã ban hành trước kỳ báo cáo"))
                .post("/api/v1/submissions/%s/%s/explanations".formatted(EXPLAINED, TRADE))
                .then()
                .statusCode(200)
                .body("leaf.flags", hasItem("explanation-given"));

        auditor()
                .get("/api/v1/submissions/%s/%s/score/2.1/explanation".formatted(EXPLAINED, TRADE))
                .then()
                .body("text", containsString("Đã ban hành trước kỳ báo cáo"));
    }

    @Test
    void bonus_points_stand_beside_the_score_within_the_cap() {
        String bonus = "/api/v1/submissions/%s/%s/bonus".formatted(EXPLAINED, TRADE);
        council(FINANCE)
                .body(Map.of("points", 4.5, "reason", "Sáng kiến"))
                .post(bonus)
                .then()
                .statusCode(200)
                .body("score.bonus", is(4.5f))
                .body("score.achieved", is(0));
        council(FINANCE)
                .body(Map.of("points", 6, "reason", "Thêm"))
                .post(bonus)
                .then()
                .statusCode(409)
                .body("rule", is("bonus-out-of-range"));
        auditor()
                .get("/api/v1/submissions/%s/%s/score".formatted(EXPLAINED, TRADE))
                .then()
                .body("totals.bonus", is(4.5f))
                .body("totals.achieved", is(0));
    }

    @Test
    void a_phase_that_forbids_is_called_by_its_name_in_the_readers_language() {
        Map<String, ?> score = Map.of("points", 3, "reason", "Kết luận thanh tra");

        council(FINANCE)
                .body(score)
                .put(path(FINAL, "/council-scores/1.1"))
                .then()
                .statusCode(409)
                .body("rule", is("phase-forbids"))
                .body("detail", is("Giai đoạn “đã chốt” không cho phép thao tác này."));
        council(FINANCE)
                .header("Accept-Language", "en")
                .body(score)
                .put(path(FINAL, "/council-scores/1.1"))
                .then()
                .body("detail", is("The phase finalised does not allow this (appraise)."));
    }

    @Test
    void a_correction_after_finalisation_is_the_latest_decision_and_says_since_when() {
        council(FINANCE)
                .body(Map.of(
                        "leaf", "1.1",
                        "points", 3,
                        "reason", "Kết luận thanh tra",
                        "effectiveFrom", "2024-12-31T17:00:00Z"))
                .post(path(FINAL, "/corrections"))
                .then()
                .statusCode(200)
                .body("leaf.achieved", is(3))
                .body("leaf.flags", hasItem("corrected"));

        auditor()
                .get(path(FINAL, "/score"))
                .then()
                .body("flags", contains("not-submitted"))
                .body("nodes.find { it.key == '1.1' }.rounds.reason", hasItems("Kết luận thanh tra"));
        auditor()
                .get(path(FINAL, "/history"))
                .then()
                .body("items.find { it.type == 'correction-made' }.effectiveAt", is("2024-12-31T17:00:00Z"));
    }

    private static io.restassured.response.ValidatableResponse show(String campaign) {
        return auditor().get(path(campaign, "")).then().statusCode(200);
    }

    private static String path(String campaign, String rest) {
        return "/api/v1/submissions/%s/%s%s".formatted(campaign, HOME_AFFAIRS, rest);
    }
}
