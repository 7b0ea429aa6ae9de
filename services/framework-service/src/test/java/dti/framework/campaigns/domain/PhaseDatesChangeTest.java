package dti.framework.campaigns.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dti.framework.campaigns.domain.CampaignCommand.ChangePhaseDates;
import dti.framework.campaigns.domain.CampaignEvent.CampaignCreated;
import dti.framework.campaigns.domain.CampaignEvent.PhaseDatesChanged;
import dti.framework.campaigns.domain.CampaignEvent.PhaseEntered;
import dti.framework.commands.domain.Violation;
import dti.testsupport.DeciderSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A campaign planned week by week; it is the first day of week 2. */
class PhaseDatesChangeTest {

    private static final Instant NOW = Instant.parse("2024-06-08T00:00:00Z");
    private static final String REASON = "Bão số 3";

    private static final PhaseDates ENTRY = dates(Phase.SELF_ASSESSMENT, week(1), week(3));
    private static final PhaseDates ROUND_1 = dates(Phase.APPRAISAL_1, week(3), week(4));
    private static final PhaseDates EXPLAINING = dates(Phase.EXPLANATION, week(4), week(5));

    private final DeciderSpecification<CampaignCommand, CampaignState, CampaignEvent, Refusal> campaign =
            DeciderSpecification.of(new CampaignDecider());

    private static Instant week(int number) {
        return NOW.plus(Duration.ofDays(7L * (number - 2)));
    }

    private static PhaseDates dates(Phase phase, @Nullable Instant opens, @Nullable Instant closes) {
        return new PhaseDates(phase, opens, closes);
    }

    private static Terms terms(PhaseDates... phases) {
        Policies policies = new Policies(
                Policies.Unreviewed.ACCEPT_SELF,
                Policies.RankBy.TOTAL,
                Policies.Ties.COMPETITION,
                List.of(),
                BigDecimal.TEN,
                false,
                Policies.UnsignedEvidence.FLAG,
                List.of(),
                Policies.ConflictOfInterest.FAMILY);
        FrameworkPin pin = new FrameworkPin("f", 1);
        return new Terms("Đợt", pin, new Period("2024"), null, null, 2, policies, List.of(), Map.of(), List.of(phases));
    }

    private DeciderSpecification<CampaignCommand, CampaignState, CampaignEvent, Refusal>.Given in(Phase phase) {
        return campaign.given(
                new CampaignCreated(new Campaign(
                        "c",
                        terms(ENTRY, ROUND_1, EXPLAINING),
                        List.of("u1"),
                        List.of(),
                        new Stage(Phase.DRAFT, week(0), null))),
                new PhaseEntered(new Stage(phase, week(1), week(3)), null));
    }

    private static ChangePhaseDates change(PhaseDates... phases) {
        return new ChangePhaseDates(List.of(phases), REASON, NOW);
    }

    @Test
    void what_lies_ahead_gets_other_dates_and_what_is_not_named_keeps_its_own() {
        PhaseDates later = dates(Phase.EXPLANATION, week(6), null);

        in(Phase.SELF_ASSESSMENT)
                .when(change(later))
                .then(new PhaseDatesChanged(List.of(ENTRY, ROUND_1, later), null, REASON));
    }

    @Test
    void a_phase_without_dates_gets_some_and_another_loses_its_own() {
        PhaseDates added = dates(Phase.APPRAISAL_2, week(6), week(7));
        PhaseDates none = dates(Phase.EXPLANATION, null, null);

        in(Phase.SELF_ASSESSMENT)
                .when(change(added, none))
                .then(new PhaseDatesChanged(List.of(ENTRY, ROUND_1, none, added), null, REASON));
    }

    @Test
    void the_end_of_the_phase_it_is_in_moves_and_its_beginning_stays() {
        PhaseDates longer = dates(Phase.SELF_ASSESSMENT, null, week(4));
        PhaseDates after = dates(Phase.APPRAISAL_1, week(4), week(5));

        in(Phase.SELF_ASSESSMENT)
                .when(change(longer, after))
                .then(new PhaseDatesChanged(
                        List.of(dates(Phase.SELF_ASSESSMENT, week(1), week(4)), after, EXPLAINING),
                        new Stage(Phase.SELF_ASSESSMENT, week(1), week(4)),
                        REASON));
        in(Phase.SELF_ASSESSMENT)
                .when(change(dates(Phase.SELF_ASSESSMENT, week(4), week(5))))
                .thenRefused(new Refusal.ByRule(CampaignRule.PHASE_HAS_OPENED, "self-assessment"));
        in(Phase.SELF_ASSESSMENT)
                .when(change(dates(Phase.SELF_ASSESSMENT, week(1), NOW)))
                .thenRefused(new Refusal.ByRule(CampaignRule.PHASE_ALREADY_CLOSED, NOW.toString()));
    }

    @Test
    void after_the_event_the_campaign_has_the_new_dates() {
        PhaseDates longer = dates(Phase.SELF_ASSESSMENT, week(1), week(4));
        Stage moved = new Stage(Phase.SELF_ASSESSMENT, week(1), week(4));

        CampaignState after = new CampaignDecider()
                .evolve(
                        new Campaign(
                                "c",
                                terms(ENTRY, ROUND_1),
                                List.of("u1"),
                                List.of(),
                                new Stage(Phase.SELF_ASSESSMENT, week(1), week(3))),
                        new PhaseDatesChanged(List.of(longer, ROUND_1), moved, REASON));

        assertThat(after).isEqualTo(new Campaign("c", terms(longer, ROUND_1), List.of("u1"), List.of(), moved));
    }

    @Test
    void what_is_over_keeps_its_dates() {
        in(Phase.APPRAISAL_1)
                .when(change(dates(Phase.SELF_ASSESSMENT, week(1), week(9))))
                .thenRefused(new Refusal.ByRule(CampaignRule.PHASE_IS_OVER, "self-assessment"));
    }

    @ParameterizedTest
    @EnumSource(names = {"FINALISED", "PUBLISHED"})
    void nothing_of_a_settled_campaign_changes(Phase settled) {
        in(settled)
                .when(change(dates(Phase.PUBLISHED, week(6), null)))
                .thenRefused(new Refusal.ByRule(CampaignRule.CAMPAIGN_SETTLED, settled.wire()));
    }

    @Test
    void new_dates_lie_ahead_and_in_the_order_of_the_phases() {
        assertThat(wrong(dates(Phase.EXPLANATION, NOW, week(5)))).containsExactly("/phases/0/opens", "/phases/0/opens");
        assertThat(wrong(dates(Phase.EXPLANATION, week(4), NOW)))
                .containsExactly("/phases/0/closes", "/phases/0/closes");
        assertThat(wrong(dates(Phase.APPRAISAL_1, week(3).plusSeconds(1), week(3))))
                .containsExactly("/phases/0/closes");
        assertThat(wrong(dates(Phase.EXPLANATION, week(2).plusSeconds(1), week(5))))
                .containsExactly("/phases/0/opens");
        assertThat(wrong(dates(Phase.APPRAISAL_1, week(4).plusSeconds(1), week(5))))
                .containsExactly("/phases/0/opens");
    }

    @Test
    void phases_are_of_the_campaign_named_once_and_opened_by_dates() {
        assertThat(wrong(dates(Phase.PUBLISHED, week(8), null))).containsExactly("/phases/0/name");
        assertThat(wrong(dates(Phase.EXPLANATION, week(6), null), dates(Phase.EXPLANATION, week(6), null)))
                .containsExactly("/phases/1/name");
    }

    @Test
    void a_change_has_a_reason_and_changes_something() {
        assertThat(pointers(new ChangePhaseDates(List.of(dates(Phase.EXPLANATION, week(6), null)), " ", NOW)))
                .containsExactly("/reason");
        assertThat(wrong()).containsExactly("/phases");
        assertThat(wrong(ROUND_1)).containsExactly("/phases");
    }

    private List<String> wrong(PhaseDates... phases) {
        return pointers(change(phases));
    }

    private static List<String> pointers(ChangePhaseDates change) {
        Campaign planned = new Campaign(
                "c",
                terms(ENTRY, ROUND_1, EXPLAINING),
                List.of("u1"),
                List.of(),
                new Stage(Phase.SELF_ASSESSMENT, week(1), week(3)));
        return switch (new CampaignDecider().decide(change, planned)) {
            case dti.eventsourcing.Decision.Rejected<CampaignEvent, Refusal>(Refusal.Invalid(var violations)) ->
                violations.stream().map(Violation::pointer).toList();
            case dti.eventsourcing.Decision<CampaignEvent, Refusal> other ->
                throw new AssertionError("not refused as invalid: " + other);
        };
    }
}
