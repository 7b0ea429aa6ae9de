package dti.framework.campaigns.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dti.framework.campaigns.domain.CampaignCommand.AssignLeaves;
import dti.framework.campaigns.domain.CampaignCommand.ChangeUnits;
import dti.framework.campaigns.domain.CampaignCommand.CreateCampaign;
import dti.framework.campaigns.domain.CampaignCommand.EnterPhase;
import dti.framework.campaigns.domain.CampaignCommand.RepinFramework;
import dti.framework.campaigns.domain.CampaignEvent.AssignmentsChanged;
import dti.framework.campaigns.domain.CampaignEvent.CampaignCreated;
import dti.framework.campaigns.domain.CampaignEvent.FrameworkRepinned;
import dti.framework.campaigns.domain.CampaignEvent.PhaseEntered;
import dti.framework.campaigns.domain.CampaignEvent.UnitsChanged;
import dti.testsupport.DeciderSpecification;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignDeciderTest {

    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(86_400);
    private static final Instant BEFORE = NOW.minusSeconds(1);
    private static final FrameworkPin PIN = new FrameworkPin("f", 1);
    private static final KnownReferences KNOWN = new KnownReferences(
            Map.of("u1", "department", "u2", "department", "d1", "district"),
            Optional.of(new KnownReferences.PublishedFramework(
                    PIN, "department", Set.of("1", "1.1", "1.2"), Set.of("1.1", "1.2"), Set.of("4"))));

    private final DeciderSpecification<CampaignCommand, CampaignState, CampaignEvent, Refusal> campaign =
            DeciderSpecification.of(new CampaignDecider());

    private static Terms terms(int rounds, List<PhaseDates> phases) {
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
        return new Terms("Đợt", PIN, new Period("2024"), null, null, rounds, policies, List.of(), Map.of(), phases);
    }

    private static CampaignEvent created(int rounds, String... units) {
        return new CampaignCreated(new Campaign(
                "c", terms(rounds, List.of()), List.of(units), List.of(), new Stage(Phase.DRAFT, BEFORE, null)));
    }

    private static CampaignEvent entered(Phase phase) {
        return new PhaseEntered(new Stage(phase, BEFORE, null), null);
    }

    private static EnterPhase enter(Phase phase) {
        return enter(phase, null);
    }

    private static EnterPhase enter(Phase phase, @Nullable String reason) {
        return new EnterPhase(phase, Entrance.BY_HAND, null, reason, NOW);
    }

    private static Refusal rule(CampaignRule rule, String about) {
        return new Refusal.ByRule(rule, about);
    }

    @Test
    void a_new_campaign_is_a_draft() {
        campaign.given()
                .when(new CreateCampaign("c", terms(2, List.of()), List.of("u1", "u2"), KNOWN, NOW))
                .then(new CampaignCreated(new Campaign(
                        "c", terms(2, List.of()), List.of("u1", "u2"), List.of(), new Stage(Phase.DRAFT, NOW, null))));
    }

    @Test
    void a_campaign_is_created_once() {
        campaign.given(created(2, "u1"))
                .when(new CreateCampaign("c", terms(2, List.of()), List.of("u1"), KNOWN, NOW))
                .thenRefused(rule(CampaignRule.CAMPAIGN_EXISTS, "c"));
    }

    @Test
    void nothing_can_be_asked_of_a_campaign_that_does_not_exist() {
        campaign.given().when(enter(Phase.SELF_ASSESSMENT)).thenRefused(rule(CampaignRule.CAMPAIGN_UNKNOWN, ""));
    }

    @Test
    void a_campaign_of_two_rounds_lives_through_all_phases() {
        assertLivesThrough(
                2, Phase.SELF_ASSESSMENT, Phase.APPRAISAL_1, Phase.EXPLANATION, Phase.APPRAISAL_2, Phase.FINALISED);
    }

    @Test
    void a_campaign_of_one_round_is_finalised_after_the_first_appraisal() {
        assertLivesThrough(1, Phase.SELF_ASSESSMENT, Phase.APPRAISAL_1, Phase.FINALISED);
    }

    private void assertLivesThrough(int rounds, Phase... phases) {
        List<CampaignEvent> lived = new ArrayList<>(List.of(created(rounds, "u1")));
        for (Phase phase : phases) {
            List<CampaignEvent> events =
                    campaign.given(lived).when(enter(phase)).accepted();
            assertThat(events).containsExactly(new PhaseEntered(new Stage(phase, NOW, null), null));
            lived.addAll(events);
        }
    }

    @Test
    void no_phase_is_skipped() {
        campaign.given(created(2, "u1"))
                .when(enter(Phase.APPRAISAL_1))
                .thenRefused(rule(CampaignRule.PHASE_SKIPPED, "self-assessment"));
    }

    @Test
    void a_campaign_of_one_round_has_no_explanation() {
        campaign.given(created(1, "u1"), entered(Phase.APPRAISAL_1))
                .when(enter(Phase.EXPLANATION))
                .thenRefused(rule(CampaignRule.PHASE_NOT_IN_CAMPAIGN, "explanation"));
    }

    @Test
    void the_phase_it_is_in_is_not_entered_again() {
        campaign.given(created(2, "u1"), entered(Phase.APPRAISAL_1))
                .when(enter(Phase.APPRAISAL_1))
                .thenRefused(rule(CampaignRule.PHASE_ALREADY_ENTERED, "appraisal-1"));
    }

    @Test
    void going_back_needs_a_reason() {
        campaign.given(created(2, "u1"), entered(Phase.FINALISED))
                .when(enter(Phase.SELF_ASSESSMENT))
                .thenRefusedWith(Refusal.Invalid.class);
        campaign.given(created(2, "u1"), entered(Phase.FINALISED))
                .when(enter(Phase.SELF_ASSESSMENT, "Đơn vị khiếu nại"))
                .then(new PhaseEntered(new Stage(Phase.SELF_ASSESSMENT, NOW, null), "Đơn vị khiếu nại"));
    }

    @Test
    void an_opened_campaign_is_never_a_draft_again() {
        campaign.given(created(2, "u1"), entered(Phase.SELF_ASSESSMENT))
                .when(enter(Phase.DRAFT, "vì"))
                .thenRefused(rule(CampaignRule.NO_WAY_BACK_TO_DRAFT, ""));
    }

    @Test
    void a_campaign_without_units_is_not_opened() {
        campaign.given(created(2)).when(enter(Phase.SELF_ASSESSMENT)).thenRefused(rule(CampaignRule.NO_UNITS, ""));
    }

    @Test
    void only_a_publication_brings_a_campaign_to_published() {
        campaign.given(created(2, "u1"), entered(Phase.FINALISED))
                .when(enter(Phase.PUBLISHED))
                .thenRefused(rule(CampaignRule.PUBLISHED_BY_PUBLICATION, ""));
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void what_is_published_is_final(Phase phase) {
        campaign.given(created(2, "u1"), entered(Phase.PUBLISHED))
                .when(enter(phase, "vì"))
                .thenRefused(rule(CampaignRule.PUBLISHED_IS_FINAL, ""));
    }

    @Test
    void a_phase_closes_when_planned_or_when_said() {
        CampaignEvent planned = new CampaignCreated(new Campaign(
                "c",
                terms(2, List.of(new PhaseDates(Phase.SELF_ASSESSMENT, null, LATER))),
                List.of("u1"),
                List.of(),
                new Stage(Phase.DRAFT, BEFORE, null)));
        campaign.given(planned)
                .when(enter(Phase.SELF_ASSESSMENT))
                .then(new PhaseEntered(new Stage(Phase.SELF_ASSESSMENT, NOW, LATER), null));

        Instant said = LATER.plusSeconds(1);
        campaign.given(planned)
                .when(new EnterPhase(Phase.SELF_ASSESSMENT, Entrance.BY_HAND, said, null, NOW))
                .then(new PhaseEntered(new Stage(Phase.SELF_ASSESSMENT, NOW, said), null));
    }

    @Test
    void a_phase_whose_end_has_passed_is_not_entered() {
        campaign.given(created(2, "u1"))
                .when(new EnterPhase(Phase.SELF_ASSESSMENT, Entrance.BY_HAND, NOW, null, NOW))
                .thenRefused(rule(CampaignRule.PHASE_ALREADY_CLOSED, NOW.toString()));
    }

    @Test
    void units_join_a_draft_without_a_reason_and_leave_only_with_one() {
        campaign.given(created(2, "u1"))
                .when(new ChangeUnits(List.of("u2"), List.of(), null, KNOWN, NOW))
                .then(new UnitsChanged(List.of("u2"), List.of(), null));
        campaign.given(created(2, "u1"))
                .when(new ChangeUnits(List.of(), List.of("u1"), null, KNOWN, NOW))
                .thenRefusedWith(Refusal.Invalid.class);
    }

    @Test
    void units_must_exist_be_of_the_level_and_not_take_part_already() {
        for (String unit : List.of("nobody", "d1", "u1")) {
            campaign.given(created(2, "u1"))
                    .when(new ChangeUnits(List.of(unit), List.of(), "vì", KNOWN, NOW))
                    .thenRefusedWith(Refusal.Invalid.class);
        }
        campaign.given(created(2, "u1"))
                .when(new ChangeUnits(List.of(), List.of("u2"), "vì", KNOWN, NOW))
                .thenRefusedWith(Refusal.Invalid.class);
    }

    @Test
    void a_settled_campaign_changes_neither_units_nor_framework_nor_assignments() {
        Refusal settled = rule(CampaignRule.CAMPAIGN_SETTLED, "finalised");
        var finalised = campaign.given(created(2, "u1"), entered(Phase.FINALISED));

        finalised
                .when(new ChangeUnits(List.of("u2"), List.of(), "vì", KNOWN, NOW))
                .thenRefused(settled);
        finalised.when(new RepinFramework(2, "vì", KNOWN, NOW)).thenRefused(settled);
        finalised.when(new AssignLeaves(List.of(), KNOWN, NOW)).thenRefused(settled);
    }

    @Test
    void a_framework_is_repinned_with_a_reason_to_another_published_version() {
        var draft = campaign.given(created(2, "u1"));

        draft.when(new RepinFramework(2, "Đính chính", KNOWN, NOW))
                .then(new FrameworkRepinned(new FrameworkPin("f", 2), "Đính chính"));
        draft.when(new RepinFramework(2, " ", KNOWN, NOW)).thenRefusedWith(Refusal.Invalid.class);
        draft.when(new RepinFramework(1, "vì", KNOWN, NOW)).thenRefusedWith(Refusal.Invalid.class);
        draft.when(new RepinFramework(2, "vì", new KnownReferences(Map.of(), Optional.empty()), NOW))
                .thenRefusedWith(Refusal.Invalid.class);
    }

    @Test
    void a_version_that_lacks_an_assigned_leaf_is_not_pinned() {
        Assignment vanishing = new Assignment("9.9", "u1", Assignment.Duty.LEAD);
        campaign.given(created(2, "u1"), new AssignmentsChanged(List.of(vanishing)))
                .when(new RepinFramework(2, "vì", KNOWN, NOW))
                .thenRefused(rule(CampaignRule.ASSIGNED_LEAF_VANISHES, "9.9"));
    }

    @Test
    void assignments_name_leaves_registered_units_and_nothing_twice() {
        Assignment good = new Assignment("1.1", "u1", Assignment.Duty.REVIEWER);
        var draft = campaign.given(created(2, "u1"));

        draft.when(new AssignLeaves(List.of(good), KNOWN, NOW)).then(new AssignmentsChanged(List.of(good)));
        draft.when(new AssignLeaves(List.of(good, good), KNOWN, NOW)).thenRefusedWith(Refusal.Invalid.class);
        draft.when(new AssignLeaves(List.of(new Assignment("1", "u1", Assignment.Duty.LEAD)), KNOWN, NOW))
                .thenRefusedWith(Refusal.Invalid.class);
        draft.when(new AssignLeaves(List.of(new Assignment("1.1", "nobody", Assignment.Duty.LEAD)), KNOWN, NOW))
                .thenRefusedWith(Refusal.Invalid.class);
    }

    @Test
    void a_field_of_the_general_information_has_a_source_and_no_other_duty() {
        Assignment source = new Assignment("info:4", "u1", Assignment.Duty.SOURCE);
        var draft = campaign.given(created(2, "u1"));

        draft.when(new AssignLeaves(List.of(source), KNOWN, NOW)).then(new AssignmentsChanged(List.of(source)));
        draft.when(new AssignLeaves(List.of(new Assignment("info:4", "u1", Assignment.Duty.REVIEWER)), KNOWN, NOW))
                .thenRefusedWith(Refusal.Invalid.class);
        draft.when(new AssignLeaves(List.of(new Assignment("info:5", "u1", Assignment.Duty.SOURCE)), KNOWN, NOW))
                .thenRefusedWith(Refusal.Invalid.class);
    }

    @Test
    void the_state_follows_every_event() {
        campaign.given(
                        created(2, "u1"),
                        entered(Phase.SELF_ASSESSMENT),
                        new UnitsChanged(List.of("u2"), List.of("u1"), "vì"),
                        new FrameworkRepinned(new FrameworkPin("f", 2), "vì"))
                .thenState(state -> assertThat(state).isInstanceOfSatisfying(Campaign.class, now -> {
                    assertThat(now.units()).containsExactly("u2");
                    assertThat(now.stage().phase()).isEqualTo(Phase.SELF_ASSESSMENT);
                    assertThat(now.terms().framework().version()).isEqualTo(2);
                }));
    }
}
