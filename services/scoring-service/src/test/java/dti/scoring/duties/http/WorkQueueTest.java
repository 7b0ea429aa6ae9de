package dti.scoring.duties.http;

import static dti.scoring.duties.http.WorkCampaigns.FINANCE;
import static dti.scoring.duties.http.WorkCampaigns.HEALTH;
import static dti.scoring.duties.http.WorkCampaigns.HOME_AFFAIRS;
import static dti.scoring.duties.http.WorkCampaigns.STANDING;
import static dti.scoring.duties.http.WorkCampaigns.as;
import static dti.scoring.duties.http.WorkCampaigns.items;
import static dti.scoring.duties.http.WorkCampaigns.leaves;
import static dti.scoring.duties.http.WorkCampaigns.opened;
import static dti.scoring.duties.http.WorkCampaigns.submission;
import static dti.scoring.duties.http.WorkCampaigns.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.contracts.CampaignChanged.Assignment;
import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class WorkQueueTest {

    private static final ReferenceFeed.Terms TERMS = new ReferenceFeed.Terms(
            "hn-so-2024",
            List.of(
                    new Assignment("1.1", HOME_AFFAIRS, "reviewer"),
                    new Assignment("1.2", FINANCE, "reviewer"),
                    new Assignment("1.5", HEALTH, "reviewer")));

    @BeforeAll
    static void reference() {
        ReferenceFeed feed = ReferenceFeed.shared();
        feed.framework("hn-so-2024");
        feed.unit(HEALTH);
    }

    /**
     * Opens a submission in appraisal, with 1.1, 1.2, 1.3 and 1.5 entered and an exclusion requested for 1.4. Returns
     * the last position.
     */
    private static String appraised(String campaign) {
        ReferenceFeed feed = ReferenceFeed.shared();
        feed.phase(campaign, TERMS, "self-assessment", HEALTH);
        opened(campaign, HEALTH, "self-assessment");
        String path = submission(campaign, HEALTH);
        for (String leaf : List.of("1.1", "1.2", "1.3", "1.5")) {
            written(as("unit-officer", HEALTH).body(Map.of("points", 2)).put(path + "/self-scores/" + leaf));
        }
        written(as("unit-officer", HEALTH)
                .body(Map.of("leaf", "1.4", "reason", "không có chức năng"))
                .post(path + "/exclusions"));
        return next(campaign, "appraisal-1");
    }

    /** Enters the phase and waits until the read model has it. */
    private static String next(String campaign, String phase) {
        ReferenceFeed.shared().phase(campaign, TERMS, phase, HEALTH);
        opened(campaign, HEALTH, phase);
        int version = WorkCampaigns.auditor().get(submission(campaign, HEALTH)).path("version");
        List<Integer> positions = WorkCampaigns.auditor()
                .get(submission(campaign, HEALTH) + "/events?limit=500")
                .path("items.position");
        assertThat(positions).hasSize(version);
        return "submissions:" + positions.getLast();
    }

    private static String decide(String unit, String campaign, String leaf, int points) {
        return written(as("reviewer", unit)
                .body(Map.of("points", points, "reason", "theo minh chứng"))
                .put(submission(campaign, HEALTH) + "/council-scores/" + leaf));
    }

    @Test
    void a_reviewer_has_what_is_assigned_to_its_unit_or_to_nobody_until_it_is_decided() {
        String campaign = "queue-assigned";
        String after = appraised(campaign);
        String path = "/api/v1/work-queue?campaign=" + campaign;

        assertThat(leaves(items(as("reviewer", HOME_AFFAIRS), after, path))).containsExactly("1.1", "1.3");
        assertThat(leaves(items(as("reviewer", FINANCE), after, path))).containsExactly("1.2", "1.3");
        assertThat(leaves(items(as("reviewer", STANDING), after, path))).containsExactly("1.3");

        after = decide(HOME_AFFAIRS, campaign, "1.3", 1);
        assertThat(leaves(items(as("reviewer", HOME_AFFAIRS), after, path))).containsExactly("1.1");
        assertThat(items(as("reviewer", STANDING), after, path)).isEmpty();
    }

    @Test
    void the_council_has_everything_and_exclusions_and_nobody_has_the_own_unit() {
        String campaign = "queue-council";
        String after = appraised(campaign);
        String path = "/api/v1/work-queue?campaign=" + campaign;

        var council = items(as("council", FINANCE), after, path);
        assertThat(council)
                .extracting(item -> item.get("leaf") + " " + item.get("kind"))
                .containsExactly("1.1 score", "1.2 score", "1.3 score", "1.4 exclusion", "1.5 score");
        assertThat(items(as("council", HEALTH), after, path)).isEmpty();
        assertThat(items(as("reviewer", HEALTH), after, path)).isEmpty();
        assertThat(leaves(items(as("council", FINANCE), after, path + "&kind=exclusion")))
                .containsExactly("1.4");
    }

    @Test
    void work_is_counted_per_campaign_and_unit_and_comes_in_pages() {
        String campaign = "queue-counts";
        String after = appraised(campaign);

        var counts = items(as("council", FINANCE), after, "/api/v1/work-queue/counts?campaign=" + campaign);
        assertThat(counts).hasSize(1);
        assertThat(counts.getFirst())
                .containsEntry("unit", HEALTH)
                .containsEntry("round", 1)
                .containsEntry("score", 4)
                .containsEntry("exclusion", 1)
                .containsEntry("total", 5);

        String path = "/api/v1/work-queue?limit=2&campaign=" + campaign;
        var first = as("council", FINANCE).header("Dti-After", after).get(path);
        var second = as("council", FINANCE).get(path + "&cursor=" + first.path("nextCursor"));
        assertThat(first.<List<String>>path("items.leaf")).containsExactly("1.1", "1.2");
        assertThat(second.<List<String>>path("items.leaf")).containsExactly("1.3", "1.4");
    }

    @Test
    void what_changed_since_round_1_comes_back_with_before_and_after() {
        String campaign = "queue-changes";
        appraised(campaign);
        decide(HOME_AFFAIRS, campaign, "1.1", 1);
        decide(FINANCE, campaign, "1.2", 2);
        next(campaign, "explanation");
        written(as("unit-officer", HEALTH)
                .body(Map.of("leaf", "1.1", "text", "Đã bổ sung quyết định"))
                .post(submission(campaign, HEALTH) + "/explanations"));
        String after = next(campaign, "appraisal-2");

        var changes = items(as("council", FINANCE), after, "/api/v1/work-queue/changes?campaign=" + campaign);

        assertThat(leaves(changes)).containsExactly("1.1");
        assertThat(changes.getFirst())
                .containsEntry("changed", List.of("explanation"))
                .containsEntry("undecided", true);
        assertThat(changes.getFirst())
                .extracting("before.self", "before.explanation")
                .containsExactly(2, null);
        assertThat(changes.getFirst()).extracting("after.explanation").isEqualTo("Đã bổ sung quyết định");
        var queue = items(as("reviewer", HOME_AFFAIRS), after, "/api/v1/work-queue?campaign=" + campaign);
        assertThat(queue)
                .extracting(item -> item.get("leaf") + " " + item.get("kind"))
                .containsExactly("1.1 changed", "1.3 score");

        after = decide(HOME_AFFAIRS, campaign, "1.1", 2);
        assertThat(leaves(items(as("reviewer", HOME_AFFAIRS), after, "/api/v1/work-queue?campaign=" + campaign)))
                .containsExactly("1.3");
    }

    @Test
    void a_change_of_assignments_changes_the_queue_at_once() {
        String campaign = "queue-reassigned";
        String after = appraised(campaign);
        String path = "/api/v1/work-queue?campaign=" + campaign;
        assertThat(leaves(items(as("reviewer", STANDING), after, path))).containsExactly("1.3");

        var open = new ReferenceFeed.Terms("hn-so-2024", List.of());
        ReferenceFeed.shared().phase(campaign, open, "appraisal-1", HEALTH);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(leaves(items(as("reviewer", STANDING), after, path)))
                        .containsExactly("1.1", "1.2", "1.3", "1.5"));
    }
}
