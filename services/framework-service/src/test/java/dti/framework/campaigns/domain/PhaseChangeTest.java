package dti.framework.campaigns.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dti.framework.campaigns.domain.CampaignCommand.CreateCampaign;
import dti.framework.campaigns.domain.CampaignCommand.EnterPhase;
import dti.framework.campaigns.domain.CampaignEvent.CampaignCreated;
import dti.framework.campaigns.domain.CampaignEvent.PhaseEntered;
import dti.testsupport.DeciderSpecification;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Phases entered by their dates and by a publication, and ends moved by hand. */
class PhaseChangeTest {

    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(86_400);
    private static final Instant BEFORE = NOW.minusSeconds(1);
    private static final FrameworkPin PIN = new FrameworkPin("f", 1);

    private final DeciderSpecification<CampaignCommand, CampaignState, CampaignEvent, Refusal> campaign =
            DeciderSpecification.of(new CampaignDecider());

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
        return new Terms("Đợt", PIN, new Period("2024"), null, null, 2, policies, List.of(), Map.of(), List.of(phases));
    }

    private static CampaignEvent created(PhaseDates... phases) {
        return new CampaignCreated(
                new Campaign("c", terms(phases), List.of("u1"), List.of(), new Stage(Phase.DRAFT, BEFORE, null)));
    }

    private static CampaignEvent entered(Phase phase) {
        return new PhaseEntered(new Stage(phase, BEFORE, null), null);
    }

    private static EnterPhase enter(Phase phase, Entrance how, @Nullable Instant closes, @Nullable String reason) {
        return new EnterPhase(phase, how, closes, reason, NOW);
    }

    @Test
    void a_date_opens_a_phase_whose_time_has_passed_and_a_person_does_not() {
        var planned = campaign.given(created(new PhaseDates(Phase.SELF_ASSESSMENT, null, BEFORE)));

        planned.when(enter(Phase.SELF_ASSESSMENT, Entrance.BY_DATE, null, null))
                .then(new PhaseEntered(new Stage(Phase.SELF_ASSESSMENT, NOW, BEFORE), null));
        planned.when(enter(Phase.SELF_ASSESSMENT, Entrance.BY_HAND, null, null))
                .thenRefused(new Refusal.ByRule(CampaignRule.PHASE_ALREADY_CLOSED, BEFORE.toString()));
    }

    @Test
    void a_date_skips_no_phase_and_publishes_nothing() {
        campaign.given(created())
                .when(enter(Phase.APPRAISAL_1, Entrance.BY_DATE, null, null))
                .thenRefused(new Refusal.ByRule(CampaignRule.PHASE_SKIPPED, "self-assessment"));
        campaign.given(created(), entered(Phase.FINALISED))
                .when(enter(Phase.PUBLISHED, Entrance.BY_DATE, null, null))
                .thenRefused(new Refusal.ByRule(CampaignRule.PUBLISHED_BY_PUBLICATION, ""));
    }

    @Test
    void a_publication_publishes_what_is_finalised_and_nothing_else() {
        campaign.given(created(), entered(Phase.FINALISED))
                .when(enter(Phase.PUBLISHED, Entrance.BY_PUBLICATION, null, null))
                .then(new PhaseEntered(new Stage(Phase.PUBLISHED, NOW, null), null));
        campaign.given(created(), entered(Phase.APPRAISAL_2))
                .when(enter(Phase.PUBLISHED, Entrance.BY_PUBLICATION, null, null))
                .thenRefused(new Refusal.ByRule(CampaignRule.PHASE_SKIPPED, "finalised"));
    }

    @Test
    void the_end_of_the_present_phase_is_moved_by_hand_with_a_reason() {
        var open = campaign.given(created(), entered(Phase.SELF_ASSESSMENT));

        open.when(enter(Phase.SELF_ASSESSMENT, Entrance.BY_HAND, LATER, "Bão"))
                .then(new PhaseEntered(new Stage(Phase.SELF_ASSESSMENT, NOW, LATER), "Bão"));
        open.when(enter(Phase.SELF_ASSESSMENT, Entrance.BY_HAND, LATER, null)).thenRefusedWith(Refusal.Invalid.class);
        campaign.given(created(), entered(Phase.FINALISED))
                .when(enter(Phase.FINALISED, Entrance.BY_HAND, LATER, "Bão"))
                .thenRefused(new Refusal.ByRule(CampaignRule.PHASE_ALREADY_ENTERED, "finalised"));
    }

    @Test
    void phases_are_not_planned_to_open_before_the_ones_that_precede_them() {
        KnownReferences known = new KnownReferences(
                Map.of("u1", "department"),
                Optional.of(new KnownReferences.PublishedFramework(PIN, "department", Set.of("1"), Set.of("1"))));
        Terms crossed =
                terms(new PhaseDates(Phase.SELF_ASSESSMENT, LATER, null), new PhaseDates(Phase.APPRAISAL_1, NOW, null));

        List<String> pointers = List.of();
        var refusal = new CampaignDecider()
                .decide(new CreateCampaign("c", crossed, List.of("u1"), known, NOW), new CampaignState.NotCreated());
        if (refusal instanceof dti.eventsourcing.Decision.Rejected<CampaignEvent, Refusal>(Refusal.Invalid invalid)) {
            pointers = invalid.violations().stream()
                    .map(dti.framework.commands.domain.Violation::pointer)
                    .toList();
        }

        assertThat(pointers).containsExactly("/phases/1/opens");
    }

    @Test
    void the_campaign_says_where_it_can_be_brought_and_why_not_elsewhere() {
        Campaign finalised =
                new Campaign("c", terms(), List.of("u1"), List.of(), new Stage(Phase.FINALISED, NOW, null));

        assertThat(Transition.of(finalised))
                .contains(new Transition(Phase.APPRAISAL_2, true, Optional.empty()))
                .contains(new Transition(
                        Phase.PUBLISHED,
                        false,
                        Optional.of(new Refusal.ByRule(CampaignRule.PUBLISHED_BY_PUBLICATION, ""))))
                .contains(new Transition(
                        Phase.DRAFT, false, Optional.of(new Refusal.ByRule(CampaignRule.NO_WAY_BACK_TO_DRAFT, ""))));
    }
}
