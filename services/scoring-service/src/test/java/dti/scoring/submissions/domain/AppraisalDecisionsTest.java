package dti.scoring.submissions.domain;

import static dti.scoring.submissions.domain.SubmissionFixture.COUNCIL;
import static dti.scoring.submissions.domain.SubmissionFixture.NOON;
import static dti.scoring.submissions.domain.SubmissionFixture.REVIEWER;
import static dti.scoring.submissions.domain.SubmissionFixture.appraisal;
import static dti.scoring.submissions.domain.SubmissionFixture.opened;
import static dti.scoring.submissions.domain.SubmissionFixture.overridden;
import static dti.scoring.submissions.domain.SubmissionFixture.override;
import static dti.scoring.submissions.domain.SubmissionFixture.points;
import static dti.scoring.submissions.domain.SubmissionFixture.refused;
import static dti.scoring.submissions.domain.SubmissionFixture.selfAssessment;
import static dti.scoring.submissions.domain.SubmissionFixture.selfScore;
import static dti.scoring.submissions.domain.SubmissionFixture.submission;
import static org.assertj.core.api.Assertions.assertThat;

import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.SubmissionCommand.AcceptAllUnreviewed;
import dti.scoring.submissions.domain.SubmissionCommand.DecideScores;
import dti.scoring.submissions.domain.SubmissionCommand.Verdict;
import dti.scoring.submissions.domain.SubmissionCommand.WithdrawDecision;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilOverrideWithdrawn;
import dti.scoring.submissions.domain.SubmissionEvent.ReviewerScoreGiven;
import dti.scoring.submissions.domain.SubmissionEvent.ScoreAccepted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppraisalDecisionsTest {

    @Test
    void the_council_overrides_with_a_reason() {
        submission()
                .given(opened(), selfAssessment(), selfScore("1.1", "5"), appraisal(1))
                .when(override("1.1", "3", "Thiếu quyết định"))
                .then(overridden("1.1", "3", 1, "Thiếu quyết định"));
    }

    @Test
    void an_override_without_a_reason_is_refused() {
        submission()
                .given(opened(), selfAssessment(), appraisal(1))
                .when(override("1.1", "3", " "))
                .thenRefused(refused("1.1", new EntryRefusal.ReasonMissing()));
    }

    @Test
    void nobody_appraises_while_units_still_score_themselves() {
        submission()
                .given(opened(), selfAssessment())
                .when(override("1.1", "3", "sớm"))
                .thenRefused(new Refusal.PhaseForbids(Phase.SELF_ASSESSMENT, "appraise"));
    }

    @Test
    void a_reviewer_cannot_score_after_the_council_decided() {
        var review = new DecideScores(
                List.of(new Verdict("1.1", points("4"), null, false, "xem lại")), Authority.REVIEWER, NOON, REVIEWER);

        submission()
                .given(opened(), selfAssessment(), appraisal(1), overridden("1.1", "3", 1, "x"))
                .when(review)
                .thenRefused(refused("1.1", new EntryRefusal.CouncilDecided(1, points("3"))));
    }

    @Test
    void the_council_stands_above_a_reviewer_who_came_later_in_the_same_round() {
        submission()
                .given(
                        opened(),
                        selfAssessment(),
                        appraisal(1),
                        overridden("1.1", "3", 1, "x"),
                        new ReviewerScoreGiven("1.1", points("4"), Map.of(), 1, "y", REVIEWER))
                .thenState(state -> assertThat(((Submission.Opened) state)
                                .leaf("1.1")
                                .standing()
                                .orElseThrow()
                                .points())
                        .isEqualTo(points("3")));
    }

    @Test
    void accepting_recognises_the_self_score() {
        var accept =
                new DecideScores(List.of(new Verdict("1.1", null, null, true, null)), Authority.COUNCIL, NOON, COUNCIL);

        submission()
                .given(opened(), selfAssessment(), selfScore("1.1", "4.5"), appraisal(1))
                .when(accept)
                .then(new ScoreAccepted("1.1", points("4.5"), Authority.COUNCIL, 1, null, COUNCIL));
    }

    @Test
    void there_is_nothing_to_accept_without_a_self_score() {
        var accept =
                new DecideScores(List.of(new Verdict("1.1", null, null, true, null)), Authority.COUNCIL, NOON, COUNCIL);

        submission()
                .given(opened(), selfAssessment(), appraisal(1))
                .when(accept)
                .thenRefused(refused("1.1", new EntryRefusal.NothingToAccept()));
    }

    @Test
    void accepting_the_rest_leaves_decided_and_empty_leaves_alone() {
        submission()
                .given(
                        opened(),
                        selfAssessment(),
                        selfScore("1.1", "5"),
                        selfScore("1.2", "4"),
                        appraisal(1),
                        overridden("1.1", "3", 1, "x"))
                .when(new AcceptAllUnreviewed(Authority.COUNCIL, "còn lại", NOON, COUNCIL))
                .then(new ScoreAccepted("1.2", points("4"), Authority.COUNCIL, 1, "còn lại", COUNCIL));
    }

    @Test
    void accepting_the_rest_in_round_two_does_not_undo_round_one() {
        submission()
                .given(
                        opened(),
                        selfAssessment(),
                        selfScore("1.1", "5"),
                        appraisal(1),
                        overridden("1.1", "3", 1, "x"),
                        appraisal(2))
                .when(new AcceptAllUnreviewed(Authority.COUNCIL, null, NOON, COUNCIL))
                .thenRefused(new Refusal.NothingToAccept(2));
    }

    @Test
    void a_decision_is_withdrawn_with_a_reason_and_the_score_falls_back() {
        var withdrawn = new CouncilOverrideWithdrawn("1.1", Authority.COUNCIL, 1, "có minh chứng mới", COUNCIL);

        var state = submission()
                .given(opened(), selfAssessment(), selfScore("1.1", "5"), appraisal(1), overridden("1.1", "3", 1, "x"))
                .when(new WithdrawDecision("1.1", "có minh chứng mới", Authority.COUNCIL, NOON, COUNCIL))
                .then(withdrawn)
                .state();

        assertThat(((Submission.Opened) state).leaf("1.1").standing()).isEmpty();
    }
}
