package dti.scoring.submissions.domain;

import static dti.scoring.submissions.domain.SubmissionFixture.CLOSING;
import static dti.scoring.submissions.domain.SubmissionFixture.COUNCIL;
import static dti.scoring.submissions.domain.SubmissionFixture.LEADER;
import static dti.scoring.submissions.domain.SubmissionFixture.NOON;
import static dti.scoring.submissions.domain.SubmissionFixture.REVIEWER;
import static dti.scoring.submissions.domain.SubmissionFixture.appraisal;
import static dti.scoring.submissions.domain.SubmissionFixture.enter;
import static dti.scoring.submissions.domain.SubmissionFixture.opened;
import static dti.scoring.submissions.domain.SubmissionFixture.overridden;
import static dti.scoring.submissions.domain.SubmissionFixture.override;
import static dti.scoring.submissions.domain.SubmissionFixture.phase;
import static dti.scoring.submissions.domain.SubmissionFixture.selfAssessment;
import static dti.scoring.submissions.domain.SubmissionFixture.selfScore;
import static dti.scoring.submissions.domain.SubmissionFixture.submission;
import static org.assertj.core.api.Assertions.assertThat;

import dti.scoring.submissions.domain.LifecycleCommand.Reopen;
import dti.scoring.submissions.domain.LifecycleCommand.ReturnToUnit;
import dti.scoring.submissions.domain.LifecycleCommand.Submit;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionFinalised;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionReopened;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionReturned;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionSubmitted;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmitDecisionsTest {

    private static final SubmissionSubmitted SUBMITTED = new SubmissionSubmitted(LEADER);
    private static final SubmissionReturned RETURNED = new SubmissionReturned("Thiếu mục 3", REVIEWER);
    private static final Submit SUBMIT = new Submit(NOON, LEADER);
    private static final ReturnToUnit GIVE_BACK = new ReturnToUnit("Thiếu mục 3", NOON, REVIEWER);

    @Test
    void the_leader_hands_in() {
        submission()
                .given(opened(), selfAssessment(), selfScore("1.1", "5"))
                .when(SUBMIT)
                .then(SUBMITTED);
    }

    @Test
    void what_is_handed_in_is_not_handed_in_again() {
        submission()
                .given(opened(), selfAssessment(), SUBMITTED)
                .when(SUBMIT)
                .thenRefused(new LifecycleRefusal.SubmissionSubmitted());
    }

    @Test
    void what_is_handed_in_takes_no_self_score() {
        submission()
                .given(opened(), selfAssessment(), SUBMITTED)
                .when(enter("1.1", "5"))
                .thenRefused(new LifecycleRefusal.SubmissionSubmitted());
    }

    @Test
    void nothing_is_handed_in_after_the_closing() {
        submission()
                .given(opened(), selfAssessment())
                .when(new Submit(CLOSING.plusNanos(1), LEADER))
                .thenRefused(new Refusal.PhaseClosed(Phase.SELF_ASSESSMENT, CLOSING));
    }

    @Test
    void what_is_returned_is_the_units_to_work_on_again_even_in_appraisal() {
        var returned = List.of(opened(), selfAssessment(), SUBMITTED, appraisal(1), RETURNED);

        submission().given(returned).when(enter("1.1", "5")).then(selfScore("1.1", "5"));
        submission().given(returned).when(SUBMIT).then(SUBMITTED);
        assertThat(state(returned)).isEqualTo("returned");
    }

    @Test
    void a_submission_is_returned_once_and_with_a_reason() {
        submission()
                .given(opened(), selfAssessment(), SUBMITTED)
                .when(GIVE_BACK)
                .then(RETURNED);
        submission()
                .given(opened(), selfAssessment(), SUBMITTED)
                .when(new ReturnToUnit(" ", NOON, REVIEWER))
                .thenRefused(new LifecycleRefusal.TextMissing("reason"));
        submission()
                .given(opened(), selfAssessment(), SUBMITTED, RETURNED)
                .when(GIVE_BACK)
                .thenRefused(new LifecycleRefusal.SubmissionNotSubmitted());
    }

    @Test
    void what_was_never_handed_in_is_returned_only_once_it_was_taken_as_entered() {
        submission()
                .given(opened(), selfAssessment())
                .when(GIVE_BACK)
                .thenRefused(new LifecycleRefusal.SubmissionNotSubmitted());
        submission()
                .given(opened(), selfAssessment(), appraisal(1))
                .when(GIVE_BACK)
                .then(RETURNED);
        submission()
                .given(opened(), selfAssessment(), phase(Phase.EXPLANATION))
                .when(GIVE_BACK)
                .thenRefused(new Refusal.PhaseForbids(Phase.EXPLANATION, "return"));
    }

    @Test
    void the_leader_takes_handing_in_back_while_the_phase_is_open() {
        var reopen = new Reopen("Nộp nhầm", null, NOON, LEADER);

        submission()
                .given(opened(), selfAssessment(), SUBMITTED)
                .when(reopen)
                .then(new SubmissionReopened("Nộp nhầm", LEADER));
        submission()
                .given(opened(), selfAssessment())
                .when(reopen)
                .thenRefused(new LifecycleRefusal.SubmissionNotSubmitted());
        submission()
                .given(opened(), selfAssessment(), SUBMITTED, appraisal(1))
                .when(reopen)
                .thenRefused(new Refusal.PhaseForbids(Phase.APPRAISAL_1, "submit"));
        submission()
                .given(opened(), selfAssessment(), SUBMITTED)
                .when(new Reopen("", null, NOON, LEADER))
                .thenRefused(new LifecycleRefusal.TextMissing("reason"));
    }

    @Test
    void finalisation_is_the_councils_to_take_back() {
        var finalised = List.of(opened(), selfAssessment(), appraisal(1), new SubmissionFinalised(COUNCIL));

        submission()
                .given(finalised)
                .when(new Reopen("x", null, NOON, LEADER))
                .thenRefused(new LifecycleRefusal.SubmissionFinalised());
        submission()
                .given(finalised)
                .when(new Reopen("Sót minh chứng", Authority.COUNCIL, NOON, COUNCIL))
                .then(new SubmissionReopened("Sót minh chứng", COUNCIL));
        submission()
                .given(opened(), selfAssessment(), appraisal(1), finalised.getLast(), reopened())
                .when(override("1.1", "3", "y"))
                .then(overridden("1.1", "3", 1, "y"));
        submission()
                .given(opened(), selfAssessment(), finalised.getLast(), phase(Phase.FINALISED))
                .when(new Reopen("muộn", Authority.COUNCIL, NOON, COUNCIL))
                .thenRefused(new Refusal.PhaseForbids(Phase.FINALISED, "reopen"));
    }

    @Test
    void a_submission_says_how_far_it_has_come() {
        assertThat(state(List.of(opened(), selfAssessment()))).isEqualTo("open");
        assertThat(state(List.of(opened(), selfAssessment(), SUBMITTED))).isEqualTo("submitted");
        assertThat(state(List.of(opened(), selfAssessment(), SUBMITTED, appraisal(1))))
                .isEqualTo("appraisal");
        assertThat(state(List.of(opened(), appraisal(1), new SubmissionFinalised(COUNCIL))))
                .isEqualTo("finalised");
        assertThat(state(List.of(opened(), phase(Phase.PUBLISHED)))).isEqualTo("published");
    }

    @Test
    void what_was_not_handed_in_when_its_phase_passed_is_taken_as_entered() {
        assertThat(course(List.of(opened(), selfAssessment())).isTakenAsEntered())
                .isFalse();
        assertThat(course(List.of(opened(), selfAssessment(), appraisal(1))).isTakenAsEntered())
                .isTrue();
        assertThat(course(List.of(opened(), selfAssessment(), SUBMITTED, appraisal(1)))
                        .isTakenAsEntered())
                .isFalse();
    }

    @Test
    void what_was_returned_and_forgotten_is_taken_as_entered_in_the_next_phase() {
        List<SubmissionEvent> events = List.of(opened(), selfAssessment(), SUBMITTED, appraisal(1), RETURNED);
        assertThat(course(events).isTakenAsEntered()).isFalse();

        var later = course(events).entered(Phase.APPRAISAL_1, CLOSING);
        assertThat(later.submittal()).isEqualTo(Submittal.RETURNED);
        assertThat(later.entered(Phase.EXPLANATION, null).isTakenAsEntered()).isTrue();
    }

    private static SubmissionReopened reopened() {
        return new SubmissionReopened("Sót minh chứng", COUNCIL);
    }

    private static String state(List<? extends SubmissionEvent> events) {
        return course(events).state();
    }

    private static SubmissionProgress course(List<? extends SubmissionEvent> events) {
        Submission state = new SubmissionDecider(SubmissionFixture.HN_SO).fold(List.copyOf(events));
        return ((Submission.Opened) state).course();
    }
}
