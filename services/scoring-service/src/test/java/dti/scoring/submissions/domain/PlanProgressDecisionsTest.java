package dti.scoring.submissions.domain;

import static dti.scoring.submissions.domain.SubmissionFixture.CLOSING;
import static dti.scoring.submissions.domain.SubmissionFixture.NOON;
import static dti.scoring.submissions.domain.SubmissionFixture.OFFICER;
import static dti.scoring.submissions.domain.SubmissionFixture.appraisal;
import static dti.scoring.submissions.domain.SubmissionFixture.opened;
import static dti.scoring.submissions.domain.SubmissionFixture.points;
import static dti.scoring.submissions.domain.SubmissionFixture.selfAssessment;
import static org.assertj.core.api.Assertions.assertThat;

import dti.scoring.PlannedFramework;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionSubmitted;
import dti.scoring.submissions.domain.SubmissionCommand.RecordPlanProgress;
import dti.scoring.submissions.domain.SubmissionEvent.PlanProgressRecorded;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import dti.testsupport.DeciderSpecification;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On a framework whose leaf 1.1 is computed from the plan's counts of targets, and 1.2 from its share of tasks. */
class PlanProgressDecisionsTest {

    private static final ScoredFramework PLANNED = PlannedFramework.scored();
    private static final SubmissionActor LEADER = new SubmissionActor("leader-1", "unit-leader", "hn-so-noi-vu");
    private static final SubmissionActor PLAN = SubmissionActor.system("plan");
    private static final int YEAR = 2024;

    @Test
    void what_the_plan_says_is_recorded_and_computes_the_leaves_that_take_it() {
        submission()
                .given(opened(), selfAssessment())
                .when(told(2, figures(10, 15), NOON))
                .then(
                        recorded(2, figures(10, 15)),
                        computed("1.1", "7.69", Map.of()),
                        computed("1.2", "2.42", Map.of()));
    }

    @Test
    void only_what_follows_from_a_figure_that_moved_is_computed_anew() {
        submission()
                .given(
                        opened(),
                        selfAssessment(),
                        recorded(2, figures(10, 15)),
                        computed("1.1", "7.69", Map.of()),
                        computed("1.2", "2.42", Map.of()))
                .when(told(3, figures(13, 15), NOON))
                .then(recorded(3, figures(13, 15)), computed("1.1", "10", Map.of()));
    }

    @Test
    void a_leaf_that_needs_more_than_the_plan_waits_for_the_unit_and_then_follows_both() {
        var entered = new SelfScoreEntered("1.3", points("5"), Map.of("n", 31), List.of(), "đã rà soát", OFFICER);
        var fewer = PlanFigures.of(List.of(new PlanFigures.Count("tasks", 50, 0, 0)));

        submission()
                .given(opened(), selfAssessment(), recorded(2, figures(0, 0)), entered)
                .when(told(3, fewer, NOON))
                .then(
                        recorded(3, fewer),
                        computed("1.2", "0", Map.of()),
                        new SelfScoreEntered("1.3", points("6.2"), Map.of("n", 31), List.of(), "đã rà soát", PLAN));
    }

    @Test
    void the_units_own_figure_goes_before_the_plans_and_is_flagged() {
        var own = new SelfScoreEntered("1.1", points("10"), Map.of("done", 13), List.of(), null, OFFICER);

        submission()
                .given(opened(), selfAssessment(), own)
                .when(told(2, figures(10, 0), NOON))
                .then(
                        recorded(2, figures(10, 0)),
                        new SelfScoreEntered(
                                "1.1", points("10"), Map.of("done", 13), List.of("input-differs"), null, PLAN),
                        computed("1.2", "0", Map.of()));
    }

    @Test
    void what_is_handed_in_or_past_its_deadline_does_not_move_by_itself() {
        submission()
                .given(opened(), selfAssessment(), new SubmissionSubmitted(LEADER))
                .when(told(2, figures(10, 15), NOON))
                .then(recorded(2, figures(10, 15)));
        submission()
                .given(opened(), appraisal(1))
                .when(told(2, figures(10, 15), NOON))
                .then(recorded(2, figures(10, 15)));
        submission()
                .given(opened(), selfAssessment())
                .when(told(2, figures(10, 15), CLOSING.plusSeconds(1)))
                .then(recorded(2, figures(10, 15)));
    }

    @Test
    void a_final_submission_takes_nothing_over() {
        submission()
                .given(opened(), new SubmissionEvent.PhaseEntered(Phase.FINALISED, null, null, PLAN))
                .when(told(2, figures(10, 15), NOON))
                .thenRefused(new LifecycleRefusal.SubmissionFinalised());
    }

    @Test
    void the_same_again_is_nothing_new() {
        submission()
                .given(opened(), selfAssessment(), recorded(2, figures(10, 15)))
                .when(told(3, figures(10, 15), NOON))
                .thenRefused(new Refusal.NothingNew());
    }

    @Test
    void a_share_is_the_fraction_it_is_and_of_nothing_there_is_none() {
        assertThat(figures(10, 15))
                .containsEntry("targets", "10/13")
                .containsEntry("targets-done", 10)
                .containsEntry("targets-assigned", 13)
                .containsEntry("tasks", "15/62");
        assertThat(PlanFigures.of(List.of(new PlanFigures.Count("projects", 0, 0, 0))))
                .doesNotContainKey("projects")
                .containsEntry("projects-assigned", 0);
    }

    @Test
    void beside_points_that_are_entered_the_plan_only_stands_and_says_whether_they_differ() {
        var leaf = PLANNED.leaf("1.4").orElseThrow();
        var references = PLANNED.planUses().references("1.4", figures(10, 0));

        assertThat(references).hasSize(1).first().satisfies(reference -> {
            assertThat(reference.value()).isEqualTo("10/13");
            assertThat(reference.differsFrom(new BigDecimal("7.69"), leaf)).isFalse();
            assertThat(reference.differsFrom(new BigDecimal("7.7"), leaf)).isTrue();
        });
        assertThat(PLANNED.planUses().references("1.1", figures(10, 0))).isEmpty();
        assertThat(PLANNED.planUses().references("1.4", Map.of())).isEmpty();
    }

    @Test
    void the_criteria_9_1_and_9_2_of_ha_noi_show_the_plan_and_take_no_points_from_it() {
        var uses = SubmissionFixture.HN_SO.planUses();

        assertThat(uses.references("9.1", figures(10, 15)).getFirst().value()).isEqualTo("10/13");
        assertThat(uses.references("9.2", figures(10, 15)).getFirst().value()).isEqualTo("15/62");
        SubmissionFixture.submission()
                .given(opened(), selfAssessment())
                .when(told(2, figures(10, 15), NOON))
                .then(recorded(2, figures(10, 15)));
    }

    /** A plan of 13 targets and 62 tasks, as in 001. */
    private static Map<String, Object> figures(int targetsDone, int tasksDone) {
        return PlanFigures.of(List.of(
                new PlanFigures.Count("targets", 13, targetsDone, 0),
                new PlanFigures.Count("tasks", 62, tasksDone, 0)));
    }

    private static RecordPlanProgress told(long version, Map<String, Object> figures, Instant at) {
        return new RecordPlanProgress(YEAR, version, figures, at, LEADER);
    }

    private static PlanProgressRecorded recorded(long version, Map<String, Object> figures) {
        return new PlanProgressRecorded(YEAR, version, figures, LEADER);
    }

    private static SelfScoreEntered computed(String leaf, String points, Map<String, Object> inputs) {
        return new SelfScoreEntered(leaf, points(points), inputs, List.of(), null, PLAN);
    }

    private static DeciderSpecification<SubmissionCommand, Submission, SubmissionEvent, Refusal> submission() {
        return DeciderSpecification.of(new SubmissionDecider(PLANNED));
    }
}
