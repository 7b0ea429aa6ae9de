package dti.scoring.duties.http;

import static dti.scoring.duties.http.WorkCampaigns.FINANCE;
import static dti.scoring.duties.http.WorkCampaigns.HEALTH;
import static dti.scoring.duties.http.WorkCampaigns.HOME_AFFAIRS;
import static dti.scoring.duties.http.WorkCampaigns.as;
import static dti.scoring.duties.http.WorkCampaigns.auditor;
import static dti.scoring.duties.http.WorkCampaigns.items;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class DutyResourceTest {

    private static final ReferenceFeed.Terms DEPARTMENTS = new ReferenceFeed.Terms(
            "hn-so-2024",
            List.of(
                    new Assignment("1.1", FINANCE, "reviewer"),
                    new Assignment("1.2", HEALTH, "reviewer"),
                    new Assignment("info:1.4", FINANCE, "source")));
    private static final ReferenceFeed.Terms COMMUNES =
            new ReferenceFeed.Terms("tl-xa-2023", List.of(new Assignment("III.2.1", FINANCE, "source")));

    @BeforeAll
    static void reference() {
        ReferenceFeed feed = ReferenceFeed.shared();
        feed.framework("hn-so-2024");
        feed.framework("tl-xa-2023");
        feed.unit(HEALTH);
    }

    private static void enter(String campaign, ReferenceFeed.Terms terms, String phase, Instant closesAt) {
        ReferenceFeed.shared().phase(campaign, terms, phase, closesAt, List.of(HEALTH));
        opened(campaign, HEALTH, phase);
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    /** Waits until the read model has duties, and returns them. */
    private static List<Map<String, Object>> duties(String campaign, String more) {
        String path = "/api/v1/duties?campaign=" + campaign + more;
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !auditor().get(path).<List<Object>>path("items").isEmpty());
        return auditor().get(path).path("items");
    }

    private static List<String> kinds(List<Map<String, Object>> duties) {
        return duties.stream()
                .map(duty -> duty.get("owes") + " " + duty.get("kind"))
                .toList();
    }

    @Test
    void a_unit_owes_scores_general_information_and_its_submission_until_they_are_there() {
        String campaign = "duties-unit";
        enter(campaign, DEPARTMENTS, "self-assessment", tomorrow());
        var before = duties(campaign, "&kind=self-scores").getFirst();
        assertThat(kinds(duties(campaign, "")))
                .containsExactlyInAnyOrder(
                        "unit self-scores", "unit submission", "unit general-info", "source general-info");
        assertThat(duties(campaign, "&agency=" + FINANCE).getFirst()).containsEntry("items", List.of("1.4"));
        assertThat(before)
                .containsEntry("count", 45)
                .containsEntry("urgency", "due-soon")
                .containsEntry("agency", HEALTH);

        String after = written(as("unit-officer", HEALTH)
                .body(Map.of("points", 2))
                .put(submission(campaign, HEALTH) + "/self-scores/1.1"));

        var left = items(auditor(), after, "/api/v1/duties?kind=self-scores&campaign=" + campaign);
        assertThat(left.getFirst()).containsEntry("count", 44);
        assertThat((String) left.getFirst().get("text")).contains("còn 44 tiêu chí chưa tự chấm điểm");
        after = written(as("unit-leader", HEALTH).post(submission(campaign, HEALTH) + "/submit"));
        assertThat(items(auditor(), after, "/api/v1/duties?campaign=" + campaign))
                .isEmpty();
    }

    @Test
    void criteria_that_are_due_earlier_are_owed_first_and_overdue_ones_can_be_asked_for() {
        String campaign = "duties-criteria";
        enter(campaign, COMMUNES, "self-assessment", tomorrow());

        var all = duties(campaign, "");
        var overdue = duties(campaign, "&overdue=true");

        assertThat(all.stream().map(duty -> (String) duty.get("due"))).isSorted();
        assertThat(kinds(overdue)).contains("unit self-scores", "source inputs").doesNotContain("unit submission");
        assertThat(overdue).allMatch(duty -> "overdue".equals(duty.get("urgency")));
        assertThat(duties(campaign, "&overdue=false")).allMatch(duty -> "due-soon".equals(duty.get("urgency")));
    }

    @Test
    void a_source_owes_the_figures_assigned_to_it_until_it_supplies_them() {
        String campaign = "duties-source";
        enter(campaign, COMMUNES, "self-assessment", tomorrow());
        var owed = duties(campaign, "&agency=" + FINANCE);
        assertThat(kinds(owed)).containsExactly("source inputs");
        assertThat(owed.getFirst()).containsEntry("items", List.of("III.2.1"));
        assertThat(items(as("data-source", FINANCE), "submissions:1", "/api/v1/duties?campaign=" + campaign))
                .hasSize(1);
        assertThat(items(as("data-source", HOME_AFFAIRS), "submissions:1", "/api/v1/duties?campaign=" + campaign))
                .isEmpty();

        String after =
                written(as("data-source", FINANCE).body("""
                        {"inputs": {"a": 40, "b": 50}, "source": "Cục Viễn thông",
                         "measuredAt": "2024-06-30T17:00:00Z"}
                        """).put(submission(campaign, HEALTH) + "/inputs/III.2.1"));

        assertThat(items(auditor(), after, "/api/v1/duties?agency=" + FINANCE + "&campaign=" + campaign))
                .isEmpty();
    }

    @Test
    void reviewers_and_the_council_owe_decisions_and_are_added_up() {
        String campaign = "duties-appraisal";
        enter(campaign, DEPARTMENTS, "self-assessment", tomorrow());
        String path = submission(campaign, HEALTH);
        for (String leaf : List.of("1.1", "1.2", "1.3")) {
            written(as("unit-officer", HEALTH).body(Map.of("points", 2)).put(path + "/self-scores/" + leaf));
        }
        written(as("unit-officer", HEALTH)
                .body(Map.of("leaf", "1.4", "reason", "x"))
                .post(path + "/exclusions"));
        enter(campaign, DEPARTMENTS, "appraisal-1", tomorrow());
        await().atMost(Duration.ofSeconds(20)).until(() -> duties(campaign, "").size() == 4);

        assertThat(duties(campaign, "").stream()
                        .map(duty -> duty.get("owes") + " " + duty.get("agency") + " " + duty.get("kind") + " "
                                + duty.get("items")))
                .containsExactlyInAnyOrder(
                        "reviewer " + FINANCE + " decisions [1.1]",
                        "reviewer null decisions [1.3]",
                        "council null decisions [1.2]",
                        "council null exclusions [1.4]");
        List<Map<String, Object>> summary =
                auditor().get("/api/v1/duties/summary?campaign=" + campaign).path("items");
        assertThat(summary)
                .extracting(sum -> sum.get("owes") + " " + sum.get("agency") + " " + sum.get("duties"))
                .containsExactly("council null 2", "reviewer null 1", "reviewer " + FINANCE + " 1");
    }

    @Test
    void each_duty_is_reminded_of_once_when_due_soon_and_once_when_overdue() {
        String campaign = "duties-reminded";
        enter(campaign, DEPARTMENTS, "self-assessment", Instant.now().plusSeconds(5));

        await().atMost(Duration.ofSeconds(40)).until(() -> reminders(campaign).size() == 8);
        // The reminders of a later duty show that there were further checks, which sent no reminder a second time.
        String later = "duties-reminded-later";
        enter(later, DEPARTMENTS, "self-assessment", tomorrow());
        await().atMost(Duration.ofSeconds(40)).until(() -> reminders(later).size() == 4);

        List<Map<String, Object>> reminders = reminders(campaign);
        assertThat(reminders)
                .extracting(event -> data(event).get("owes") + " " + data(event).get("kind") + " "
                        + data(event).get("reminder"))
                .containsExactlyInAnyOrder(
                        "unit self-scores due-soon",
                        "unit submission due-soon",
                        "unit general-info due-soon",
                        "source general-info due-soon",
                        "unit self-scores overdue",
                        "unit submission overdue",
                        "unit general-info overdue",
                        "source general-info overdue");
        assertThat(reminders.getFirst())
                .containsEntry("specversion", "1.0")
                .containsEntry("type", "dti.duties.reminded.v1")
                .containsEntry("subject", campaign + "/" + HEALTH);
        assertThat((Map<?, ?>) data(reminders.getFirst()).get("text")).hasSize(2);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> event) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(event.get("data"));
    }

    /** Reads the whole feed by its cursors, and returns the campaign's reminders. */
    private static List<Map<String, Object>> reminders(String campaign) {
        List<Map<String, Object>> found = new ArrayList<>();
        String cursor = "";
        List<Map<String, Object>> page;
        do {
            var answer = auditor().get("/api/v1/duties/events?limit=20&cursor=" + cursor);
            page = answer.path("items");
            cursor = answer.path("nextCursor");
            page.stream()
                    .filter(event -> campaign.equals(data(event).get("campaign")))
                    .forEach(found::add);
        } while (!page.isEmpty());
        return found;
    }
}
