package dti.scoring.submissions.domain;

import static dti.scoring.submissions.domain.SubmissionFixture.CLOSING;
import static dti.scoring.submissions.domain.SubmissionFixture.NOON;
import static dti.scoring.submissions.domain.SubmissionFixture.OFFICER;
import static dti.scoring.submissions.domain.SubmissionFixture.SYSTEM;
import static dti.scoring.submissions.domain.SubmissionFixture.appraisal;
import static dti.scoring.submissions.domain.SubmissionFixture.enter;
import static dti.scoring.submissions.domain.SubmissionFixture.entry;
import static dti.scoring.submissions.domain.SubmissionFixture.opened;
import static dti.scoring.submissions.domain.SubmissionFixture.opening;
import static dti.scoring.submissions.domain.SubmissionFixture.points;
import static dti.scoring.submissions.domain.SubmissionFixture.refused;
import static dti.scoring.submissions.domain.SubmissionFixture.selfAssessment;
import static dti.scoring.submissions.domain.SubmissionFixture.selfScore;
import static dti.scoring.submissions.domain.SubmissionFixture.submission;
import static org.assertj.core.api.Assertions.assertThat;

import dti.scoring.submissions.domain.Refusal.EntriesRefused;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.Refusal.EntryRefused;
import dti.scoring.submissions.domain.SubmissionCommand.EnterPhase;
import dti.scoring.submissions.domain.SubmissionCommand.EnterSelfScores;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import dti.scoring.submissions.domain.SubmissionCommand.WithdrawSelfScore;
import dti.scoring.submissions.domain.SubmissionEvent.PhaseEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreWithdrawn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelfScoreDecisionsTest {

    @Test
    void the_first_phase_opens_a_submission() {
        submission()
                .given()
                .when(new EnterPhase(opening(), Phase.SELF_ASSESSMENT, CLOSING, null, SYSTEM))
                .then(opened(), new PhaseEntered(Phase.SELF_ASSESSMENT, CLOSING, null, SYSTEM));
    }

    @Test
    void a_phase_is_not_entered_twice() {
        submission()
                .given(opened(), selfAssessment())
                .when(new EnterPhase(opening(), Phase.SELF_ASSESSMENT, CLOSING, null, SYSTEM))
                .thenRefused(new Refusal.AlreadyInPhase(Phase.SELF_ASSESSMENT));
    }

    @Test
    void nothing_is_scored_before_the_submission_is_open() {
        submission().given().when(enter("1.1", "5")).thenRefused(new Refusal.SubmissionNotOpened());
    }

    @Test
    void a_self_score_within_the_maximum_is_recorded() {
        submission().given(opened(), selfAssessment()).when(enter("1.1", "5")).then(selfScore("1.1", "5"));
    }

    @Test
    void a_value_taken_over_says_where_from_and_is_checked_like_any_other() {
        CarriedValue carried = new CarriedValue("hn-so-2023", 17);
        Entry fits = new Entry("1.1", points("5"), null, null, carried);
        Entry tooMuch = new Entry("1.1", points("5.01"), null, null, carried);

        submission()
                .given(opened(), selfAssessment())
                .when(new EnterSelfScores(List.of(fits), NOON, OFFICER))
                .then(new SelfScoreEntered(
                        "1.1", points("5"), Map.of(), List.of("carried-over"), null, carried, OFFICER));
        submission()
                .given(opened(), selfAssessment())
                .when(new EnterSelfScores(List.of(tooMuch), NOON, OFFICER))
                .thenRefused(refused("1.1", new EntryRefusal.PointsOutOfRange(points("5.01"), points("5"))));
    }

    @Test
    void points_above_the_maximum_are_refused_and_never_clamped() {
        submission()
                .given(opened(), selfAssessment())
                .when(enter("1.1", "5.01"))
                .thenRefused(refused("1.1", new EntryRefusal.PointsOutOfRange(points("5.01"), points("5"))));
    }

    @Test
    void negative_points_are_refused() {
        submission()
                .given(opened(), selfAssessment())
                .when(enter("1.1", "-0.01"))
                .thenRefused(refused("1.1", new EntryRefusal.PointsOutOfRange(points("-0.01"), points("5"))));
    }

    @Test
    void a_third_decimal_is_refused() {
        submission()
                .given(opened(), selfAssessment())
                .when(enter("1.1", "4.125"))
                .thenRefused(refused("1.1", new EntryRefusal.TooManyDecimals(points("4.125"), 2)));
    }

    @Test
    void indicator_7_1_is_refused_for_a_unit_without_a_digital_economy_task() {
        submission()
                .given(opened(), selfAssessment())
                .when(enter("7.1", "20"))
                .thenRefused(refused("7.1", new EntryRefusal.LeafNotApplicable(List.of("digital-economy"))));
    }

    @Test
    void a_heading_takes_no_score_of_its_own() {
        submission()
                .given(opened(), selfAssessment())
                .when(enter("1", "30"))
                .thenRefused(refused("1", new EntryRefusal.NotALeaf()));
    }

    @Test
    void a_key_the_framework_does_not_have_is_refused() {
        submission()
                .given(opened(), selfAssessment())
                .when(enter("6.15", "1"))
                .thenRefused(refused("6.15", new EntryRefusal.LeafUnknown()));
    }

    @Test
    void a_manual_leaf_takes_no_inputs() {
        var command = new EnterSelfScores(List.of(new Entry("1.1", null, Map.of("n", 1), null)), NOON, OFFICER);

        submission()
                .given(opened(), selfAssessment())
                .when(command)
                .thenRefused(refused("1.1", new EntryRefusal.LeafTakesPoints()));
    }

    @Test
    void an_entry_with_neither_points_nor_inputs_is_refused() {
        var command = new EnterSelfScores(List.of(new Entry("1.1", null, null, null)), NOON, OFFICER);

        submission()
                .given(opened(), selfAssessment())
                .when(command)
                .thenRefused(refused("1.1", new EntryRefusal.ExactlyOneValue()));
    }

    @Test
    void a_batch_is_recorded_in_its_order() {
        submission()
                .given(opened(), selfAssessment())
                .when(new EnterSelfScores(List.of(entry("1.2", "1"), entry("1.1", "2")), NOON, OFFICER))
                .then(selfScore("1.2", "1"), selfScore("1.1", "2"));
    }

    @Test
    void a_batch_with_faults_records_nothing_and_names_each_fault() {
        var batch = List.of(entry("1.1", "5"), entry("1.1", "4"), entry("1.2", "6"));

        submission()
                .given(opened(), selfAssessment())
                .when(new EnterSelfScores(batch, NOON, OFFICER))
                .thenRefused(new EntriesRefused(List.of(
                        new EntryRefused(1, "1.1", new EntryRefusal.LeafRepeated()),
                        new EntryRefused(2, "1.2", new EntryRefusal.PointsOutOfRange(points("6"), points("5"))))));
    }

    @Test
    void a_self_score_at_the_last_moment_stands_and_after_it_is_refused() {
        var atTheEnd = new EnterSelfScores(List.of(entry("1.1", "5")), CLOSING, OFFICER);
        var tooLate = new EnterSelfScores(List.of(entry("1.1", "5")), CLOSING.plusNanos(1), OFFICER);

        submission().given(opened(), selfAssessment()).when(atTheEnd).then(selfScore("1.1", "5"));
        submission()
                .given(opened(), selfAssessment())
                .when(tooLate)
                .thenRefused(new Refusal.PhaseClosed(Phase.SELF_ASSESSMENT, CLOSING));
    }

    @Test
    void appraisal_takes_no_self_scores() {
        submission()
                .given(opened(), selfAssessment(), appraisal(1))
                .when(enter("1.1", "5"))
                .thenRefused(new Refusal.PhaseForbids(Phase.APPRAISAL_1, "self-score"));
    }

    @Test
    void a_self_score_can_be_withdrawn_and_then_nothing_is_left_to_withdraw() {
        var withdraw = new WithdrawSelfScore("1.1", "nhầm", NOON, OFFICER);
        var withdrawn = new SelfScoreWithdrawn("1.1", "nhầm", OFFICER);

        submission()
                .given(opened(), selfAssessment(), selfScore("1.1", "5"))
                .when(withdraw)
                .then(withdrawn);
        submission()
                .given(opened(), selfAssessment(), selfScore("1.1", "5"), withdrawn)
                .when(withdraw)
                .thenRefused(new Refusal.NothingToWithdraw("1.1"));
    }

    @Test
    void every_event_counts_as_one_version() {
        submission()
                .given(opened(), selfAssessment(), selfScore("1.1", "5"))
                .thenState(state ->
                        assertThat(((Submission.Opened) state).version()).isEqualTo(3));
    }
}
