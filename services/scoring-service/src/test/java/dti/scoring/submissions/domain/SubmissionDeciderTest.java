package dti.scoring.submissions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dti.scoring.ShippedFramework;
import dti.scoring.submissions.domain.Refusal.EntriesRefused;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.Refusal.EntryRefused;
import dti.scoring.submissions.domain.SubmissionCommand.AcceptAllUnreviewed;
import dti.scoring.submissions.domain.SubmissionCommand.DecideScores;
import dti.scoring.submissions.domain.SubmissionCommand.EnterPhase;
import dti.scoring.submissions.domain.SubmissionCommand.EnterSelfScores;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import dti.scoring.submissions.domain.SubmissionCommand.Opening;
import dti.scoring.submissions.domain.SubmissionCommand.Verdict;
import dti.scoring.submissions.domain.SubmissionCommand.WithdrawDecision;
import dti.scoring.submissions.domain.SubmissionCommand.WithdrawSelfScore;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilOverrideWithdrawn;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilScoreOverridden;
import dti.scoring.submissions.domain.SubmissionEvent.PhaseEntered;
import dti.scoring.submissions.domain.SubmissionEvent.ReviewerScoreGiven;
import dti.scoring.submissions.domain.SubmissionEvent.ScoreAccepted;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreWithdrawn;
import dti.scoring.submissions.domain.SubmissionEvent.SubmissionOpened;
import dti.testsupport.DeciderSpecification;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubmissionDeciderTest {

    private static final ScoredFramework HN_SO = ShippedFramework.scored("hn-so-2024");
    private static final Instant NOON = Instant.parse("2024-03-01T05:00:00Z");
    private static final Instant CLOSING = Instant.parse("2024-03-31T17:00:00Z");
    private static final By OFFICER = new By("officer-1", "unit-officer", "hn-so-noi-vu");
    private static final By REVIEWER = new By("reviewer-1", "reviewer", "hn-so-tai-chinh");
    private static final By COUNCIL = new By("council-1", "council", "hn-so-tai-chinh");
    private static final By SYSTEM = By.system("test");

    private final DeciderSpecification<SubmissionCommand, Submission, SubmissionEvent, Refusal> submission =
            DeciderSpecification.of(new SubmissionDecider(HN_SO));

    @Test
    void the_first_phase_opens_a_submission() {
        submission
                .given()
                .when(new EnterPhase(opening(), Phase.SELF_ASSESSMENT, CLOSING, null, SYSTEM))
                .then(opened(), new PhaseEntered(Phase.SELF_ASSESSMENT, CLOSING, null, SYSTEM));
    }

    @Test
    void a_phase_is_not_entered_twice() {
        submission
                .given(opened(), selfAssessment())
                .when(new EnterPhase(opening(), Phase.SELF_ASSESSMENT, CLOSING, null, SYSTEM))
                .thenRefused(new Refusal.AlreadyInPhase(Phase.SELF_ASSESSMENT));
    }

    @Test
    void nothing_is_scored_before_the_submission_is_open() {
        submission.given().when(enter("1.1", "5")).thenRefused(new Refusal.NotOpened());
    }

    @Test
    void a_self_score_within_the_maximum_is_recorded() {
        submission.given(opened(), selfAssessment()).when(enter("1.1", "5")).then(selfScore("1.1", "5"));
    }

    @Test
    void points_above_the_maximum_are_refused_and_never_clamped() {
        submission
                .given(opened(), selfAssessment())
                .when(enter("1.1", "5.01"))
                .thenRefused(refused("1.1", new EntryRefusal.PointsOutOfRange(points("5.01"), points("5"))));
    }

    @Test
    void negative_points_are_refused() {
        submission
                .given(opened(), selfAssessment())
                .when(enter("1.1", "-0.01"))
                .thenRefused(refused("1.1", new EntryRefusal.PointsOutOfRange(points("-0.01"), points("5"))));
    }

    @Test
    void a_third_decimal_is_refused() {
        submission
                .given(opened(), selfAssessment())
                .when(enter("1.1", "4.125"))
                .thenRefused(refused("1.1", new EntryRefusal.TooManyDecimals(points("4.125"), 2)));
    }

    @Test
    void indicator_7_1_is_refused_for_a_unit_without_a_digital_economy_task() {
        submission
                .given(opened(), selfAssessment())
                .when(enter("7.1", "20"))
                .thenRefused(refused("7.1", new EntryRefusal.NotApplicable(List.of("digital-economy"))));
    }

    @Test
    void a_heading_takes_no_score_of_its_own() {
        submission
                .given(opened(), selfAssessment())
                .when(enter("1", "30"))
                .thenRefused(refused("1", new EntryRefusal.NotALeaf()));
    }

    @Test
    void a_key_the_framework_does_not_have_is_refused() {
        submission
                .given(opened(), selfAssessment())
                .when(enter("6.15", "1"))
                .thenRefused(refused("6.15", new EntryRefusal.UnknownLeaf()));
    }

    @Test
    void a_manual_leaf_takes_no_inputs() {
        var command = new EnterSelfScores(List.of(new Entry("1.1", null, Map.of("n", 1), null)), NOON, OFFICER);

        submission
                .given(opened(), selfAssessment())
                .when(command)
                .thenRefused(refused("1.1", new EntryRefusal.NoInputs()));
    }

    @Test
    void an_entry_with_neither_points_nor_inputs_is_refused() {
        var command = new EnterSelfScores(List.of(new Entry("1.1", null, null, null)), NOON, OFFICER);

        submission
                .given(opened(), selfAssessment())
                .when(command)
                .thenRefused(refused("1.1", new EntryRefusal.NotExactlyOne()));
    }

    @Test
    void a_batch_is_recorded_in_its_order() {
        submission
                .given(opened(), selfAssessment())
                .when(new EnterSelfScores(List.of(entry("1.2", "1"), entry("1.1", "2")), NOON, OFFICER))
                .then(selfScore("1.2", "1"), selfScore("1.1", "2"));
    }

    @Test
    void a_batch_with_faults_records_nothing_and_names_each_fault() {
        var batch = List.of(entry("1.1", "5"), entry("1.1", "4"), entry("1.2", "6"));

        submission
                .given(opened(), selfAssessment())
                .when(new EnterSelfScores(batch, NOON, OFFICER))
                .thenRefused(new EntriesRefused(List.of(
                        new EntryRefused(1, "1.1", new EntryRefusal.Repeated()),
                        new EntryRefused(2, "1.2", new EntryRefusal.PointsOutOfRange(points("6"), points("5"))))));
    }

    @Test
    void a_self_score_at_the_last_moment_stands_and_after_it_is_refused() {
        var atTheEnd = new EnterSelfScores(List.of(entry("1.1", "5")), CLOSING, OFFICER);
        var tooLate = new EnterSelfScores(List.of(entry("1.1", "5")), CLOSING.plusNanos(1), OFFICER);

        submission.given(opened(), selfAssessment()).when(atTheEnd).then(selfScore("1.1", "5"));
        submission
                .given(opened(), selfAssessment())
                .when(tooLate)
                .thenRefused(new Refusal.PhaseClosed(Phase.SELF_ASSESSMENT, CLOSING));
    }

    @Test
    void appraisal_takes_no_self_scores() {
        submission
                .given(opened(), selfAssessment(), appraisal(1))
                .when(enter("1.1", "5"))
                .thenRefused(new Refusal.PhaseForbids(Phase.APPRAISAL_1, "self-score"));
    }

    @Test
    void a_self_score_can_be_withdrawn_and_then_nothing_is_left_to_withdraw() {
        var withdraw = new WithdrawSelfScore("1.1", "nhầm", NOON, OFFICER);
        var withdrawn = new SelfScoreWithdrawn("1.1", "nhầm", OFFICER);

        submission
                .given(opened(), selfAssessment(), selfScore("1.1", "5"))
                .when(withdraw)
                .then(withdrawn);
        submission
                .given(opened(), selfAssessment(), selfScore("1.1", "5"), withdrawn)
                .when(withdraw)
                .thenRefused(new Refusal.NothingToWithdraw("1.1"));
    }

    @Test
    void the_council_overrides_with_a_reason() {
        submission
                .given(opened(), selfAssessment(), selfScore("1.1", "5"), appraisal(1))
                .when(override("1.1", "3", "Thiếu quyết định"))
                .then(overridden("1.1", "3", 1, "Thiếu quyết định"));
    }

    @Test
    void an_override_without_a_reason_is_refused() {
        submission
                .given(opened(), selfAssessment(), appraisal(1))
                .when(override("1.1", "3", " "))
                .thenRefused(refused("1.1", new EntryRefusal.ReasonMissing()));
    }

    @Test
    void nobody_appraises_while_units_still_score_themselves() {
        submission
                .given(opened(), selfAssessment())
                .when(override("1.1", "3", "sớm"))
                .thenRefused(new Refusal.PhaseForbids(Phase.SELF_ASSESSMENT, "appraise"));
    }

    @Test
    void a_reviewer_cannot_score_after_the_council_decided() {
        var review = new DecideScores(
                List.of(new Verdict("1.1", points("4"), null, false, "xem lại")), Authority.REVIEWER, NOON, REVIEWER);

        submission
                .given(opened(), selfAssessment(), appraisal(1), overridden("1.1", "3", 1, "x"))
                .when(review)
                .thenRefused(refused("1.1", new EntryRefusal.CouncilDecided(1, points("3"))));
    }

    @Test
    void the_council_stands_above_a_reviewer_who_came_later_in_the_same_round() {
        submission
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

        submission
                .given(opened(), selfAssessment(), selfScore("1.1", "4.5"), appraisal(1))
                .when(accept)
                .then(new ScoreAccepted("1.1", points("4.5"), Authority.COUNCIL, 1, null, COUNCIL));
    }

    @Test
    void there_is_nothing_to_accept_without_a_self_score() {
        var accept =
                new DecideScores(List.of(new Verdict("1.1", null, null, true, null)), Authority.COUNCIL, NOON, COUNCIL);

        submission
                .given(opened(), selfAssessment(), appraisal(1))
                .when(accept)
                .thenRefused(refused("1.1", new EntryRefusal.NothingToAccept()));
    }

    @Test
    void accepting_the_rest_leaves_decided_and_empty_leaves_alone() {
        submission
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
        submission
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

        var state = submission
                .given(opened(), selfAssessment(), selfScore("1.1", "5"), appraisal(1), overridden("1.1", "3", 1, "x"))
                .when(new WithdrawDecision("1.1", "có minh chứng mới", Authority.COUNCIL, NOON, COUNCIL))
                .then(withdrawn)
                .state();

        assertThat(((Submission.Opened) state).leaf("1.1").standing()).isEmpty();
    }

    @Test
    void every_event_counts_as_one_version() {
        submission
                .given(opened(), selfAssessment(), selfScore("1.1", "5"))
                .thenState(state ->
                        assertThat(((Submission.Opened) state).version()).isEqualTo(3));
    }

    private static EnterSelfScores enter(String leaf, String points) {
        return new EnterSelfScores(List.of(entry(leaf, points)), NOON, OFFICER);
    }

    private static Entry entry(String leaf, String points) {
        return new Entry(leaf, points(points), null, null);
    }

    private static DecideScores override(String leaf, String points, @Nullable String reason) {
        return new DecideScores(
                List.of(new Verdict(leaf, points(points), null, false, reason)), Authority.COUNCIL, NOON, COUNCIL);
    }

    private static EntriesRefused refused(String leaf, EntryRefusal why) {
        return new EntriesRefused(List.of(new EntryRefused(0, leaf, why)));
    }

    private static Opening opening() {
        return new Opening(
                "hn-so-2024",
                "hn-so-noi-vu",
                "department",
                List.of(),
                new FrameworkPin("hn-so-2024", 1),
                UnreviewedPolicy.ACCEPT_SELF,
                Map.of());
    }

    private static SubmissionOpened opened() {
        Opening opening = opening();
        return new SubmissionOpened(
                opening.campaign(),
                opening.unit(),
                opening.level(),
                opening.groups(),
                opening.framework(),
                opening.unreviewed(),
                Map.of(),
                SYSTEM);
    }

    private static PhaseEntered selfAssessment() {
        return new PhaseEntered(Phase.SELF_ASSESSMENT, CLOSING, null, SYSTEM);
    }

    private static PhaseEntered appraisal(int round) {
        return new PhaseEntered(round == 1 ? Phase.APPRAISAL_1 : Phase.APPRAISAL_2, null, null, SYSTEM);
    }

    private static SelfScoreEntered selfScore(String leaf, String points) {
        return new SelfScoreEntered(leaf, points(points), Map.of(), List.of(), null, OFFICER);
    }

    private static CouncilScoreOverridden overridden(String leaf, String points, int round, String reason) {
        return new CouncilScoreOverridden(leaf, points(points), Map.of(), round, reason, COUNCIL);
    }

    private static BigDecimal points(String text) {
        return new BigDecimal(text);
    }
}
