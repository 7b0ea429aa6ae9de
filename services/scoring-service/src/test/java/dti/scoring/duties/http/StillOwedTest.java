package dti.scoring.duties.http;

import static dti.scoring.duties.http.WorkCampaigns.FINANCE;
import static dti.scoring.duties.http.WorkCampaigns.as;
import static dti.scoring.duties.http.WorkCampaigns.auditor;
import static dti.scoring.duties.http.WorkCampaigns.opened;
import static dti.scoring.duties.http.WorkCampaigns.submission;
import static dti.scoring.duties.http.WorkCampaigns.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dti.contracts.CampaignChanged.Assignment;
import dti.contracts.UnitChanged;
import dti.scoring.ReferenceFeed;
import dti.scoring.ReferenceFeed.State;
import dti.scoring.ReferenceFeed.Terms;
import dti.testsupport.StackResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Duties when units leave a campaign or end, and when a campaign moves the end of its phase. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class StillOwedTest {

    private static final String STAYS = "so-stays";
    private static final String LEAVES = "so-leaves";
    private static final Instant TOMORROW =
            Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    private static final ReferenceFeed FEED = ReferenceFeed.shared();

    @BeforeAll
    static void reference() {
        FEED.framework("hn-so-2024");
        FEED.unit(STAYS);
        FEED.unit(LEAVES);
    }

    private static Terms assigned(Assignment... assignments) {
        return new Terms("hn-so-2024", List.of(assignments));
    }

    private static void enter(String campaign, Terms terms, String phase, String... units) {
        FEED.phase(campaign, terms, phase, TOMORROW, List.of(units));
        for (String unit : units) {
            opened(campaign, unit, phase);
        }
    }

    private static void tell(String unit, @Nullable LocalDate lastDay) {
        FEED.unit(new UnitChanged(unit, unit, "department", null, List.of(), List.of(), null, lastDay, List.of()));
    }

    private static List<String> duties(String campaign) {
        List<Map<String, Object>> items = auditor()
                .get("/api/v1/duties?campaign=" + campaign)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .map(duty ->
                        duty.get("unit") + " " + duty.get("owes") + " " + duty.get("agency") + " " + duty.get("kind"))
                .sorted()
                .toList();
    }

    private static void awaitDuties(String campaign, String... expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(duties(campaign)).containsExactly(expected));
    }

    private static void score(String campaign, String unit, String leaf) {
        written(as("unit-officer", unit)
                .body(Map.of("points", 2))
                .put(submission(campaign, unit) + "/self-scores/" + leaf));
    }

    @Test
    void a_unit_that_left_the_campaign_owes_nothing_and_nobody_appraises_it_until_it_joins_again() {
        String campaign = "owed-withdrawn";
        enter(campaign, assigned(), "self-assessment", STAYS, LEAVES);
        score(campaign, STAYS, "1.1");
        score(campaign, LEAVES, "1.1");
        enter(campaign, assigned(), "appraisal-1", STAYS, LEAVES);
        awaitDuties(campaign, LEAVES + " reviewer null decisions", STAYS + " reviewer null decisions");

        State left = new State("appraisal-1", TOMORROW, List.of(STAYS));
        FEED.withdrawn(List.of(LEAVES), campaign, assigned(), left);

        awaitDuties(campaign, STAYS + " reviewer null decisions");
        as("council", FINANCE)
                .get("/api/v1/work-queue?campaign=" + campaign)
                .then()
                .body("items.unit", is(List.of(STAYS)));

        FEED.phase(campaign, assigned(), "appraisal-1", TOMORROW, List.of(STAYS, LEAVES));
        awaitDuties(campaign, LEAVES + " reviewer null decisions", STAYS + " reviewer null decisions");
    }

    @Test
    void a_unit_that_has_ended_owes_nothing_as_itself_as_a_source_or_as_a_reviewer() {
        String campaign = "owed-ended";
        String gone = "so-gone";
        tell(gone, null);
        Terms terms = assigned(
                new Assignment("info:1.4", gone, "source"),
                new Assignment("1.1", gone, "reviewer"),
                new Assignment("1.2", FINANCE, "reviewer"));
        enter(campaign, terms, "self-assessment", STAYS, gone);
        awaitDuties(
                campaign,
                gone + " source " + gone + " general-info",
                gone + " unit " + gone + " general-info",
                gone + " unit " + gone + " self-scores",
                gone + " unit " + gone + " submission",
                STAYS + " source " + gone + " general-info",
                STAYS + " unit " + STAYS + " general-info",
                STAYS + " unit " + STAYS + " self-scores",
                STAYS + " unit " + STAYS + " submission");
        score(campaign, STAYS, "1.1");
        score(campaign, STAYS, "1.2");
        score(campaign, gone, "1.2");

        tell(gone, LocalDate.of(2025, 6, 30));

        awaitDuties(
                campaign,
                STAYS + " unit " + STAYS + " general-info",
                STAYS + " unit " + STAYS + " self-scores",
                STAYS + " unit " + STAYS + " submission");

        enter(campaign, terms, "appraisal-1", STAYS, gone);
        awaitDuties(
                campaign,
                gone + " reviewer " + FINANCE + " decisions",
                STAYS + " council null decisions",
                STAYS + " reviewer " + FINANCE + " decisions");
    }

    @Test
    void a_new_end_of_the_phase_is_when_things_are_due_and_the_same_end_is_no_event() {
        String campaign = "owed-moved";
        enter(campaign, assigned(), "self-assessment", STAYS);
        Instant later = TOMORROW.plus(Duration.ofDays(3));

        FEED.changed("phase-dates-changed", campaign, assigned(), moved(TOMORROW));
        FEED.changed("phase-dates-changed", campaign, assigned(), moved(later));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> auditor()
                        .get("/api/v1/duties?kind=submission&campaign=" + campaign)
                        .then()
                        .body("items.due", is(List.of(later.toString()))));
        // Version 3: opened, phase entered, end moved. The change that did not move the end added no event.
        auditor()
                .get(submission(campaign, STAYS))
                .then()
                .body("version", is(3))
                .body("phaseClosesAt", is(later.toString()));
    }

    private static State moved(Instant closesAt) {
        return new State("self-assessment", closesAt, List.of(STAYS));
    }
}
