package dti.scoring.submissions.domain;

import static dti.scoring.submissions.domain.SubmissionFixture.COUNCIL;
import static dti.scoring.submissions.domain.SubmissionFixture.HN_SO;
import static dti.scoring.submissions.domain.SubmissionFixture.NOON;
import static dti.scoring.submissions.domain.SubmissionFixture.OFFICER;
import static dti.scoring.submissions.domain.SubmissionFixture.appraisal;
import static dti.scoring.submissions.domain.SubmissionFixture.enter;
import static dti.scoring.submissions.domain.SubmissionFixture.opened;
import static dti.scoring.submissions.domain.SubmissionFixture.override;
import static dti.scoring.submissions.domain.SubmissionFixture.phase;
import static dti.scoring.submissions.domain.SubmissionFixture.refused;
import static dti.scoring.submissions.domain.SubmissionFixture.selfAssessment;
import static dti.scoring.submissions.domain.SubmissionFixture.selfScore;
import static dti.scoring.submissions.domain.SubmissionFixture.submission;
import static org.assertj.core.api.Assertions.assertThat;

import dti.scoring.submissions.domain.ExclusionEvent.ExclusionGranted;
import dti.scoring.submissions.domain.ExclusionEvent.ExclusionRefused;
import dti.scoring.submissions.domain.ExclusionEvent.ExclusionRequested;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionSubmitted;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.SubmissionCommand.AcceptAllUnreviewed;
import dti.scoring.submissions.domain.SubmissionCommand.DecideExclusion;
import dti.scoring.submissions.domain.SubmissionCommand.Explain;
import dti.scoring.submissions.domain.SubmissionCommand.RequestExclusion;
import dti.scoring.submissions.domain.SubmissionEvent.ExplanationGiven;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExclusionDecisionsTest {

    private static final RequestExclusion REQUEST = new RequestExclusion("1.1", "Không có chức năng", NOON, OFFICER);
    private static final ExclusionRequested REQUESTED = new ExclusionRequested("1.1", "Không có chức năng", OFFICER);
    private static final ExclusionGranted GRANTED = new ExclusionGranted("1.1", "Đúng", COUNCIL);
    private static final ExclusionRefused REFUSED = new ExclusionRefused("1.1", "Sai", COUNCIL);
    private static final DecideExclusion GRANT = new DecideExclusion("1.1", true, "Đúng", NOON, COUNCIL);

    @Test
    void the_unit_asks_to_leave_a_leaf_out() {
        submission().given(opened(), selfAssessment()).when(REQUEST).then(REQUESTED);
        submission().given(opened(), phase(Phase.EXPLANATION)).when(REQUEST).then(REQUESTED);
    }

    @Test
    void it_asks_again_only_after_a_refusal() {
        submission()
                .given(opened(), selfAssessment(), REQUESTED)
                .when(REQUEST)
                .thenRefused(new LifecycleRefusal.ExclusionRequestedBefore("1.1"));
        submission()
                .given(opened(), selfAssessment(), REQUESTED, REFUSED)
                .when(REQUEST)
                .then(REQUESTED);
    }

    @Test
    void it_asks_with_a_reason_for_a_leaf_of_its_own_in_time() {
        submission()
                .given(opened(), selfAssessment())
                .when(new RequestExclusion("1.1", "", NOON, OFFICER))
                .thenRefused(new LifecycleRefusal.TextMissing("reason"));
        submission()
                .given(opened(), selfAssessment())
                .when(new RequestExclusion("99", "x", NOON, OFFICER))
                .thenRefused(refused("99", new EntryRefusal.LeafUnknown()));
        submission()
                .given(opened(), appraisal(1))
                .when(REQUEST)
                .thenRefused(new Refusal.PhaseForbids(Phase.APPRAISAL_1, "request-exclusion"));
        submission()
                .given(opened(), selfAssessment(), new SubmissionSubmitted(OFFICER))
                .when(REQUEST)
                .thenRefused(new LifecycleRefusal.SubmissionSubmitted());
    }

    @Test
    void the_council_grants_or_refuses_and_may_change_its_mind() {
        submission().given(opened(), appraisal(1), REQUESTED).when(GRANT).then(GRANTED);
        submission()
                .given(opened(), appraisal(1), REQUESTED, GRANTED)
                .when(new DecideExclusion("1.1", false, "Sai", NOON, COUNCIL))
                .then(REFUSED);
        submission()
                .given(opened(), appraisal(1), REQUESTED, GRANTED)
                .when(GRANT)
                .thenRefused(new LifecycleRefusal.ExclusionDecidedSo("1.1", true));
    }

    @Test
    void the_council_decides_on_what_was_asked_with_a_reason() {
        submission()
                .given(opened(), appraisal(1))
                .when(GRANT)
                .thenRefused(new LifecycleRefusal.ExclusionNotRequested("1.1"));
        submission()
                .given(opened(), appraisal(1), REQUESTED)
                .when(new DecideExclusion("1.1", true, " ", NOON, COUNCIL))
                .thenRefused(new LifecycleRefusal.TextMissing("reason"));
        submission()
                .given(opened(), phase(Phase.FINALISED), REQUESTED)
                .when(GRANT)
                .thenRefused(new Refusal.PhaseForbids(Phase.FINALISED, "decide-exclusion"));
    }

    @Test
    void an_excluded_leaf_leaves_the_score_and_the_maximum_and_comes_back_with_both() {
        List<SubmissionEvent> events =
                new ArrayList<>(List.of(opened(), selfAssessment(), selfScore("1.1", "5"), REQUESTED, GRANTED));
        assertThat(score(events).total().applicableMax()).isEqualByComparingTo("375");
        assertThat(score(events).total().achieved()).isEqualByComparingTo("0");
        assertThat(score(events).node("1.1").orElseThrow().state()).hasToString("NOT_APPLICABLE");

        events.add(REFUSED);
        assertThat(score(events).total().applicableMax()).isEqualByComparingTo("380");
        assertThat(score(events).total().achieved()).isEqualByComparingTo("5");
    }

    @Test
    void an_excluded_leaf_takes_no_score_from_anybody() {
        submission()
                .given(opened(), selfAssessment(), REQUESTED, GRANTED)
                .when(enter("1.1", "5"))
                .thenRefused(refused("1.1", new EntryRefusal.LeafExcluded()));
        submission()
                .given(opened(), appraisal(1), REQUESTED, GRANTED)
                .when(override("1.1", "3", "x"))
                .thenRefused(refused("1.1", new EntryRefusal.LeafExcluded()));
        submission()
                .given(opened(), selfAssessment(), selfScore("1.1", "5"), appraisal(1), REQUESTED, GRANTED)
                .when(new AcceptAllUnreviewed(Authority.COUNCIL, null, NOON, COUNCIL))
                .thenRefused(new Refusal.NothingToAccept(1));
    }

    @Test
    void the_unit_explains_itself_between_the_rounds() {
        var explain = new Explain("1.1", "Đã ban hành trước kỳ", NOON, OFFICER);

        submission()
                .given(opened(), appraisal(1), phase(Phase.EXPLANATION))
                .when(explain)
                .then(new ExplanationGiven("1.1", "Đã ban hành trước kỳ", OFFICER));
        submission()
                .given(opened(), appraisal(1))
                .when(explain)
                .thenRefused(new Refusal.PhaseForbids(Phase.APPRAISAL_1, "explain"));
        submission()
                .given(opened(), phase(Phase.EXPLANATION))
                .when(new Explain("1.1", "", NOON, OFFICER))
                .thenRefused(new LifecycleRefusal.TextMissing("text"));
        submission()
                .given(opened(), phase(Phase.EXPLANATION))
                .when(new Explain("1", "x", NOON, OFFICER))
                .thenRefused(refused("1", new EntryRefusal.NotALeaf()));
    }

    private static dti.rules.score.ScoreTree score(List<SubmissionEvent> events) {
        return SubmissionScore.of((Submission.Opened) new SubmissionDecider(HN_SO).fold(events), HN_SO);
    }
}
