package dti.scoring.submissions.http;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dti.contracts.PlanChanged.Count;
import dti.scoring.PlannedFramework;
import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Submissions record the plan progress that framework-service publishes. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class PlanIntakeTest extends OpenCampaigns {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void a_plan_told_before_the_submission_opens_waits_and_then_scores_by_itself() {
        String campaign = "planned-early";
        String unit = "pl-so-early";
        ReferenceFeed feed = ReferenceFeed.shared();
        feed.plan(unit, 2024, new Count("targets", 13, 0, 0), new Count("tasks", 62, 0, 0));
        feed.plan(unit, 2024, new Count("targets", 13, 10, 1), new Count("tasks", 62, 31, 0));
        feed.plan(unit, 2023, new Count("targets", 1, 1, 0), new Count("tasks", 1, 1, 0));
        open(campaign, unit);

        awaitScore(campaign, unit)
                .body(leaf("1.1") + ".self", is(7.69f))
                .body(leaf("1.2") + ".self", is(5))
                .body(leaf("1.3") + ".state", is("pending"))
                .body(leaf("1.4") + ".state", is("pending"))
                .body(leaf("1.4") + ".references.value", contains("10/13"));
        auditor()
                .get("/api/v1/submissions/%s/%s/events".formatted(campaign, unit))
                .then()
                .body("items.type.findAll { it == 'plan-progress-recorded' }.size()", is(1))
                .body("items.find { it.type == 'plan-progress-recorded' }.data.year", is(2024));
        auditor()
                .get("/api/v1/submissions/%s/%s/score/1.1/explanation".formatted(campaign, unit))
                .then()
                .statusCode(200)
                .body("text", containsString("lấy từ kế hoạch của đơn vị"))
                .body("text", containsString("10 ÷ 13"));
    }

    @Test
    void progress_told_later_moves_the_score_and_after_handing_in_only_what_stands_beside_it() {
        String campaign = "planned-late";
        String unit = "pl-so-late";
        ReferenceFeed feed = ReferenceFeed.shared();
        open(campaign, unit);
        opened(campaign, unit, "self-assessment");
        feed.plan(unit, 2024, new Count("targets", 10, 5, 0), new Count("tasks", 4, 1, 0));
        awaitScore(campaign, unit).body(leaf("1.1") + ".self", is(5)).body(leaf("1.2") + ".self", is(2.5f));

        officer(unit)
                .body(Map.of("points", 5))
                .put("/api/v1/submissions/%s/%s/self-scores/1.4".formatted(campaign, unit))
                .then()
                .statusCode(200);
        awaitScore(campaign, unit).body(leaf("1.4") + ".flags", not(hasItem("plan-differs")));
        leader(unit)
                .post("/api/v1/submissions/%s/%s/submit".formatted(campaign, unit))
                .then()
                .statusCode(200);
        feed.plan(unit, 2024, new Count("targets", 10, 8, 0), new Count("tasks", 4, 1, 0));

        await().atMost(PATIENCE)
                .untilAsserted(() -> score(campaign, unit).body(leaf("1.4") + ".flags", hasItem("plan-differs")));
        score(campaign, unit)
                .body(leaf("1.1") + ".self", is(5))
                .body(leaf("1.4") + ".self", is(5))
                .body(leaf("1.4") + ".references.done", contains(8))
                .body(leaf("1.4") + ".references.assigned", contains(10))
                .body(leaf("1.1") + ".references", empty());
        auditor()
                .get("/api/v1/submissions/%s/%s/score/1.1/explanation".formatted(campaign, unit))
                .then()
                .body("text", containsString("5 ÷ 10"));
        auditor()
                .get("/api/v1/submissions/%s/%s/score/1.4/explanation".formatted(campaign, unit))
                .then()
                .body("text", containsString("80%"))
                .body("text", containsString("Điểm được nhập trực tiếp"));
    }

    private static void open(String campaign, String unit) {
        ReferenceFeed feed = ReferenceFeed.shared();
        feed.framework(PlannedFramework.KEY, PlannedFramework.document());
        feed.unit(unit);
        feed.phase(campaign, new ReferenceFeed.Terms(PlannedFramework.KEY, List.of()), "self-assessment", unit);
    }

    /** Waits until the plan has scored the first leaf. */
    private static ValidatableResponse awaitScore(String campaign, String unit) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> score(campaign, unit).statusCode(200).body(leaf("1.1") + ".state", is("scored")));
        return score(campaign, unit);
    }

    private static ValidatableResponse score(String campaign, String unit) {
        return auditor()
                .get("/api/v1/submissions/%s/%s/score".formatted(campaign, unit))
                .then();
    }

    private static String leaf(String key) {
        return "nodes.find { it.key == '" + key + "' }";
    }
}
