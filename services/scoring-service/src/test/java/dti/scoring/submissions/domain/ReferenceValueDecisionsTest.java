package dti.scoring.submissions.domain;

import static dti.scoring.submissions.domain.SubmissionFixture.COUNCIL;
import static dti.scoring.submissions.domain.SubmissionFixture.NOON;
import static dti.scoring.submissions.domain.SubmissionFixture.OFFICER;
import static dti.scoring.submissions.domain.SubmissionFixture.appraisal;
import static dti.scoring.submissions.domain.SubmissionFixture.phase;
import static dti.scoring.submissions.domain.SubmissionFixture.points;
import static dti.scoring.submissions.domain.SubmissionFixture.refused;
import static dti.scoring.submissions.domain.SubmissionFixture.selfAssessment;
import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.score.LeafState;
import dti.scoring.ShippedFramework;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.SubmissionCommand.AcceptAllUnreviewed;
import dti.scoring.submissions.domain.SubmissionCommand.DecideScores;
import dti.scoring.submissions.domain.SubmissionCommand.EnterSelfScores;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import dti.scoring.submissions.domain.SubmissionCommand.FixReferenceValue;
import dti.scoring.submissions.domain.SubmissionCommand.Verdict;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilScoreOverridden;
import dti.scoring.submissions.domain.SubmissionEvent.Recomputed;
import dti.scoring.submissions.domain.SubmissionEvent.ReferenceValueFixed;
import dti.scoring.submissions.domain.SubmissionEvent.ScoreAccepted;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SubmissionOpened;
import dti.testsupport.DeciderSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On the framework of 001, whose VII.1.2 gives up to 10 points in proportion to revenue. */
class ReferenceValueDecisionsTest {

    private static final ScoredFramework TL_XA = ShippedFramework.scored("tl-xa-2023");
    private static final String LEAF = "VII.1.2";
    private static final List<String> PENDING = List.of(ReferenceValue.PENDING);
    private static final SubmissionActor HOUSE = SubmissionActor.system("reference-values");

    @Test
    void before_the_reference_is_known_a_value_is_taken_without_points_and_says_so() {
        submission()
                .given(opened(), selfAssessment())
                .when(enter(30))
                .then(new SelfScoreEntered(LEAF, null, revenue(30), PENDING, null, OFFICER));
        assertThat(state(opened(), selfAssessment(), waiting(30))).isEqualTo(LeafState.PENDING);
        assertThat(state(opened(), waiting(30), phase(Phase.FINALISED))).isEqualTo(LeafState.PENDING);
    }

    @Test
    void the_reference_value_gives_the_waiting_score_its_points() {
        submission()
                .given(opened(), selfAssessment(), waiting(30), appraisal(1))
                .when(fix(120, 1))
                .then(fixed(120, 1, "2.5"));
        assertThat(score(opened(), waiting(30), fixed(120, 1, "2.5"))).isEqualByComparingTo("2.5");
    }

    @Test
    void a_later_value_is_held_against_the_reference_at_once_and_never_above_the_maximum() {
        submission()
                .given(opened(), selfAssessment(), fixed(120, 1, null))
                .when(enter(180))
                .then(new SelfScoreEntered(LEAF, points("10"), revenue(180), List.of("ratio-capped"), null, OFFICER));
    }

    @Test
    void a_unit_without_a_value_records_the_reference_and_stays_without_points() {
        submission().given(opened(), selfAssessment()).when(fix(120, 1)).then(fixed(120, 1, null));
    }

    @Test
    void another_reference_computes_self_score_acceptance_and_corrected_inputs_anew() {
        submission()
                .given(
                        opened(),
                        waiting(30),
                        fixed(120, 1, "2.5"),
                        appraisal(1),
                        accepted("2.5"),
                        appraisal(2),
                        overridden(60, "5"))
                .when(fix(240, 2))
                .then(new ReferenceValueFixed(
                        LEAF,
                        BigDecimal.valueOf(240),
                        ReferenceSource.BEST_UNIT,
                        2,
                        null,
                        points("1.25"),
                        List.of(),
                        List.of(
                                new Recomputed(1, Authority.COUNCIL, points("1.25")),
                                new Recomputed(2, Authority.COUNCIL, points("2.5"))),
                        HOUSE));
    }

    @Test
    void recomputed_decisions_stand_with_their_new_points() {
        var changed = new ReferenceValueFixed(
                LEAF,
                BigDecimal.valueOf(240),
                ReferenceSource.COUNCIL,
                2,
                "Doanh thu của đơn vị cao nhất khai nhầm",
                points("1.25"),
                List.of(),
                List.of(new Recomputed(1, Authority.COUNCIL, points("1.25"))),
                COUNCIL);

        assertThat(score(opened(), waiting(30), fixed(120, 1, "2.5"), appraisal(1), accepted("2.5"), changed))
                .isEqualByComparingTo("1.25");
    }

    @Test
    void a_value_that_arrives_late_does_not_replace_a_later_one() {
        submission()
                .given(opened(), selfAssessment(), fixed(240, 2, null))
                .when(fix(120, 1))
                .thenRefused(new Refusal.ReferenceSuperseded(LEAF));
    }

    @Test
    void the_first_value_is_taken_in_any_phase_and_another_one_until_the_score_stands() {
        submission()
                .given(opened(), waiting(30), phase(Phase.FINALISED))
                .when(fix(120, 1))
                .then(fixed(120, 1, "2.5"));
        submission()
                .given(opened(), waiting(30), fixed(120, 1, "2.5"), phase(Phase.FINALISED))
                .when(fix(240, 2))
                .thenRefused(new LifecycleRefusal.SubmissionFinalised());
    }

    @Test
    void what_waits_for_its_points_is_neither_accepted_nor_scored_from_inputs() {
        var given = List.of(opened(), waiting(30), appraisal(1));
        submission()
                .given(given)
                .when(verdict(null, true))
                .thenRefused(refused(LEAF, new EntryRefusal.ReferencePending()));
        submission()
                .given(given)
                .when(verdict(revenue(40), false))
                .thenRefused(refused(LEAF, new EntryRefusal.ReferencePending()));
        submission()
                .given(given)
                .when(new AcceptAllUnreviewed(Authority.COUNCIL, null, NOON, COUNCIL))
                .thenRefused(new Refusal.NothingToAccept(1));
    }

    @Test
    void a_reference_is_for_a_leaf_of_the_framework() {
        submission()
                .given(opened(), selfAssessment())
                .when(new FixReferenceValue("99", reference(120, 1), null, HOUSE))
                .thenRefused(refused("99", new EntryRefusal.LeafUnknown()));
    }

    @Test
    void relative_leaves_of_the_framework_are_found_by_their_rule() {
        assertThat(TL_XA.relativeLeaves()).extracting(LeafCatalogue.Leaf::key).containsExactly(LEAF);
        assertThat(ShippedFramework.scored("kh-huyen-2024").relativeLeaves()).isEmpty();
    }

    private static DeciderSpecification<SubmissionCommand, Submission, SubmissionEvent, Refusal> submission() {
        return DeciderSpecification.of(new SubmissionDecider(TL_XA));
    }

    private static @Nullable LeafState state(SubmissionEvent... events) {
        return SubmissionScore.of(fold(events), TL_XA).node(LEAF).orElseThrow().state();
    }

    private static @Nullable BigDecimal score(SubmissionEvent... events) {
        return SubmissionScore.of(fold(events), TL_XA)
                .node(LEAF)
                .orElseThrow()
                .totals()
                .achieved();
    }

    private static Submission.Opened fold(SubmissionEvent... events) {
        return (Submission.Opened) new SubmissionDecider(TL_XA).fold(List.of(events));
    }

    private static SubmissionOpened opened() {
        return SubmissionFixture.openedUnder("tl-xa-2023", "tl-xa-mot", "commune");
    }

    private static Map<String, Object> revenue(int value) {
        return Map.of("revenue", value);
    }

    private static EnterSelfScores enter(int value) {
        return new EnterSelfScores(List.of(new Entry(LEAF, null, revenue(value), null)), NOON, OFFICER);
    }

    private static SelfScoreEntered waiting(int value) {
        return new SelfScoreEntered(LEAF, null, revenue(value), PENDING, null, OFFICER);
    }

    private static ReferenceValue reference(int value, long number) {
        return new ReferenceValue(BigDecimal.valueOf(value), ReferenceSource.BEST_UNIT, number);
    }

    private static FixReferenceValue fix(int value, long number) {
        return new FixReferenceValue(LEAF, reference(value, number), null, HOUSE);
    }

    private static ReferenceValueFixed fixed(int value, long number, @Nullable String self) {
        return new ReferenceValueFixed(
                LEAF,
                BigDecimal.valueOf(value),
                ReferenceSource.BEST_UNIT,
                number,
                null,
                self == null ? null : points(self),
                List.of(),
                List.of(),
                HOUSE);
    }

    private static ScoreAccepted accepted(String given) {
        return new ScoreAccepted(LEAF, points(given), Authority.COUNCIL, 1, null, COUNCIL);
    }

    private static CouncilScoreOverridden overridden(int value, String given) {
        return new CouncilScoreOverridden(LEAF, points(given), revenue(value), 2, "Theo số liệu hệ thống", COUNCIL);
    }

    private static DecideScores verdict(@Nullable Map<String, Object> inputs, boolean accept) {
        return new DecideScores(
                List.of(new Verdict(LEAF, null, inputs, accept, "Thẩm định")), Authority.COUNCIL, NOON, COUNCIL);
    }
}
