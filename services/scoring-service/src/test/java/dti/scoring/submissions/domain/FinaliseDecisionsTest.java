package dti.scoring.submissions.domain;

import static dti.scoring.submissions.domain.SubmissionFixture.CLOSING;
import static dti.scoring.submissions.domain.SubmissionFixture.COUNCIL;
import static dti.scoring.submissions.domain.SubmissionFixture.HN_SO;
import static dti.scoring.submissions.domain.SubmissionFixture.NOON;
import static dti.scoring.submissions.domain.SubmissionFixture.OFFICER;
import static dti.scoring.submissions.domain.SubmissionFixture.appraisal;
import static dti.scoring.submissions.domain.SubmissionFixture.entry;
import static dti.scoring.submissions.domain.SubmissionFixture.opened;
import static dti.scoring.submissions.domain.SubmissionFixture.overridden;
import static dti.scoring.submissions.domain.SubmissionFixture.override;
import static dti.scoring.submissions.domain.SubmissionFixture.phase;
import static dti.scoring.submissions.domain.SubmissionFixture.points;
import static dti.scoring.submissions.domain.SubmissionFixture.refused;
import static dti.scoring.submissions.domain.SubmissionFixture.selfAssessment;
import static dti.scoring.submissions.domain.SubmissionFixture.selfScore;
import static dti.scoring.submissions.domain.SubmissionFixture.submission;
import static org.assertj.core.api.Assertions.assertThat;

import dti.scoring.submissions.domain.LifecycleCommand.AwardBonus;
import dti.scoring.submissions.domain.LifecycleCommand.Correct;
import dti.scoring.submissions.domain.LifecycleCommand.ExtendDeadline;
import dti.scoring.submissions.domain.LifecycleCommand.Finalise;
import dti.scoring.submissions.domain.LifecycleCommand.RepublishScore;
import dti.scoring.submissions.domain.LifecycleEvent.DeadlineExtended;
import dti.scoring.submissions.domain.LifecycleEvent.ScoreRepublished;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionFinalised;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.SubmissionCommand.EnterSelfScores;
import dti.scoring.submissions.domain.SubmissionEvent.BonusAwarded;
import dti.scoring.submissions.domain.SubmissionEvent.CorrectionMade;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FinaliseDecisionsTest {

    private static final Instant LATER = CLOSING.plus(Duration.ofDays(10));
    private static final DeadlineExtended EXTENDED =
            new DeadlineExtended(Phase.SELF_ASSESSMENT, LATER, "Sự cố", COUNCIL);
    private static final SubmissionFinalised FINALISED = new SubmissionFinalised(COUNCIL);
    private static final CorrectionMade CORRECTED =
            new CorrectionMade("1.1", points("2"), "Kết luận thanh tra", null, COUNCIL);

    private static final UUID REPLAY = UUID.fromString("5e1f6c1e-6a0b-4c52-9d6f-0d6c1f2a3b4c");
    private static final Map<String, BigDecimal> TOLD = Map.of("achieved", points("3"));

    @Test
    void the_council_gives_a_unit_more_time() {
        submission()
                .given(opened(), selfAssessment())
                .when(extend(Phase.SELF_ASSESSMENT, LATER, "Sự cố"))
                .then(EXTENDED);
    }

    @Test
    void an_extension_gives_more_time_than_there_is_and_says_why() {
        submission()
                .given(opened(), selfAssessment())
                .when(extend(Phase.SELF_ASSESSMENT, CLOSING, "Sự cố"))
                .thenRefused(new LifecycleRefusal.DeadlineNotLater(Phase.SELF_ASSESSMENT, CLOSING));
        submission()
                .given(opened(), appraisal(1))
                .when(extend(Phase.APPRAISAL_1, LATER, "Sự cố"))
                .thenRefused(new LifecycleRefusal.DeadlineNotLater(Phase.APPRAISAL_1, null));
        submission()
                .given(opened(), appraisal(1))
                .when(extend(Phase.SELF_ASSESSMENT, NOON, "Sự cố"))
                .thenRefused(new LifecycleRefusal.DeadlineNotLater(Phase.SELF_ASSESSMENT, null));
        submission()
                .given(opened(), selfAssessment())
                .when(extend(Phase.SELF_ASSESSMENT, LATER, ""))
                .thenRefused(new LifecycleRefusal.TextMissing("reason"));
        submission()
                .given(opened(), phase(Phase.FINALISED))
                .when(extend(Phase.SELF_ASSESSMENT, LATER, "x"))
                .thenRefused(new Refusal.PhaseForbids(Phase.FINALISED, "extend-deadline"));
    }

    @Test
    void an_extended_unit_writes_until_its_own_deadline_even_when_the_campaign_has_moved_on() {
        submission()
                .given(opened(), selfAssessment(), EXTENDED)
                .when(enterAt(LATER))
                .then(selfScore("1.1", "5"));
        submission()
                .given(opened(), selfAssessment(), EXTENDED, appraisal(1))
                .when(enterAt(LATER))
                .then(selfScore("1.1", "5"));
        submission()
                .given(opened(), selfAssessment(), EXTENDED)
                .when(enterAt(LATER.plusNanos(1)))
                .thenRefused(new Refusal.PhaseClosed(Phase.SELF_ASSESSMENT, LATER));
        submission()
                .given(opened(), selfAssessment(), EXTENDED, phase(Phase.FINALISED))
                .when(enterAt(NOON))
                .thenRefused(new Refusal.PhaseForbids(Phase.FINALISED, "self-score"));
    }

    @Test
    void the_council_finalises_once_and_then_nothing_moves() {
        submission()
                .given(opened(), appraisal(1))
                .when(new Finalise(NOON, COUNCIL))
                .then(FINALISED);
        submission()
                .given(opened(), appraisal(1), FINALISED)
                .when(new Finalise(NOON, COUNCIL))
                .thenRefused(new LifecycleRefusal.SubmissionFinalised());
        submission()
                .given(opened(), appraisal(1), FINALISED)
                .when(override("1.1", "3", "x"))
                .thenRefused(new LifecycleRefusal.SubmissionFinalised());
        submission()
                .given(opened(), selfAssessment())
                .when(new Finalise(NOON, COUNCIL))
                .thenRefused(new Refusal.PhaseForbids(Phase.SELF_ASSESSMENT, "finalise"));
    }

    @Test
    void bonus_points_go_into_a_ledger_of_their_own() {
        submission()
                .given(opened(), appraisal(1))
                .when(bonus("10", "Sáng kiến"))
                .then(new BonusAwarded(points("10"), "Sáng kiến", COUNCIL));

        var state = folded(List.of(opened(), selfAssessment(), selfScore("1.1", "5"), appraisal(1), awarded("4")));
        assertThat(state.bonus()).isEqualByComparingTo("4");
        assertThat(SubmissionScore.of(state, HN_SO).total().achieved()).isEqualByComparingTo("5");
    }

    @Test
    void the_ledger_stays_between_0_and_the_cap() {
        submission()
                .given(opened(), appraisal(1), awarded("4"))
                .when(bonus("6.01", "x"))
                .thenRefused(new LifecycleRefusal.BonusOutOfRange(points("6.01"), points("4"), points("10")));
        submission()
                .given(opened(), appraisal(1), awarded("4"))
                .when(bonus("-4.5", "x"))
                .thenRefused(new LifecycleRefusal.BonusOutOfRange(points("-4.5"), points("4"), points("10")));
        submission()
                .given(opened(), appraisal(1), awarded("4"))
                .when(bonus("-4", "Nhầm"))
                .then(new BonusAwarded(points("-4"), "Nhầm", COUNCIL));
    }

    @Test
    void bonus_points_are_fit_and_reasoned_and_given_in_appraisal() {
        submission()
                .given(opened(), appraisal(1))
                .when(bonus("0", "x"))
                .thenRefused(new LifecycleRefusal.BonusUnfit(points("0")));
        submission()
                .given(opened(), appraisal(1))
                .when(bonus("1.005", "x"))
                .thenRefused(new LifecycleRefusal.BonusUnfit(points("1.005")));
        submission()
                .given(opened(), appraisal(1))
                .when(bonus("1", ""))
                .thenRefused(new LifecycleRefusal.TextMissing("reason"));
        submission()
                .given(opened(), selfAssessment())
                .when(bonus("1", "x"))
                .thenRefused(new Refusal.PhaseForbids(Phase.SELF_ASSESSMENT, "award-bonus"));
    }

    @Test
    void a_correction_is_the_latest_decision() {
        submission()
                .given(opened(), phase(Phase.FINALISED))
                .when(correct("2", "Kết luận thanh tra"))
                .then(CORRECTED);

        var state = folded(List.of(
                opened(),
                selfAssessment(),
                selfScore("1.1", "5"),
                overridden("1.1", "3", 2, "x"),
                phase(Phase.FINALISED),
                CORRECTED));
        assertThat(SubmissionScore.of(state, HN_SO).total().achieved()).isEqualByComparingTo("2");
    }

    @Test
    void corrections_are_for_what_is_final_and_keep_to_the_leaf() {
        submission()
                .given(opened(), appraisal(1), FINALISED)
                .when(correct("2", "Kết luận thanh tra"))
                .then(CORRECTED);
        submission()
                .given(opened(), appraisal(1))
                .when(correct("2", "x"))
                .thenRefused(new Refusal.PhaseForbids(Phase.APPRAISAL_1, "correct"));
        submission()
                .given(opened(), phase(Phase.PUBLISHED))
                .when(correct("5.5", "x"))
                .thenRefused(refused("1.1", new EntryRefusal.PointsOutOfRange(points("5.5"), points("5"))));
        submission()
                .given(opened(), phase(Phase.PUBLISHED))
                .when(correct("2", " "))
                .thenRefused(new LifecycleRefusal.TextMissing("reason"));
    }

    private static EnterSelfScores enterAt(Instant at) {
        return new EnterSelfScores(List.of(entry("1.1", "5")), at, OFFICER);
    }

    private static ExtendDeadline extend(Phase phase, Instant closesAt, String reason) {
        return new ExtendDeadline(phase, closesAt, reason, NOON, COUNCIL);
    }

    private static AwardBonus bonus(String points, String reason) {
        return new AwardBonus(points(points), reason, NOON, COUNCIL);
    }

    private static BonusAwarded awarded(String points) {
        return new BonusAwarded(points(points), "x", COUNCIL);
    }

    private static Correct correct(String points, String reason) {
        return new Correct("1.1", points(points), reason, null, NOON, COUNCIL);
    }

    private static Submission.Opened folded(List<SubmissionEvent> events) {
        return (Submission.Opened) new SubmissionDecider(HN_SO).fold(events);
    }

    @Test
    void a_score_told_wrong_is_told_again_and_that_changes_nothing() {
        ScoreRepublished told = new ScoreRepublished(REPLAY, "2", TOLD, "Quy tắc đã sửa", COUNCIL);

        submission().given(opened(), appraisal(1), FINALISED).when(republish()).then(told);
        submission()
                .given(opened(), appraisal(1), FINALISED, told)
                .thenState(
                        state -> assertThat(((Submission.Opened) state).course().finalised())
                                .isTrue());
    }

    @Test
    void a_published_score_is_not_told_otherwise_by_a_replay() {
        submission()
                .given(opened(), phase(Phase.PUBLISHED))
                .when(republish())
                .thenRefused(new Refusal.PhaseForbids(Phase.PUBLISHED, "republish-score"));
    }

    private static RepublishScore republish() {
        return new RepublishScore(REPLAY, "2", TOLD, "Quy tắc đã sửa", NOON, COUNCIL);
    }
}
