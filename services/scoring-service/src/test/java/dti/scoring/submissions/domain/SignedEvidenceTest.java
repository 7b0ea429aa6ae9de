package dti.scoring.submissions.domain;

import static dti.scoring.submissions.domain.SubmissionFixture.COUNCIL;
import static dti.scoring.submissions.domain.SubmissionFixture.NOON;
import static dti.scoring.submissions.domain.SubmissionFixture.OFFICER;
import static dti.scoring.submissions.domain.SubmissionFixture.SYSTEM;
import static dti.scoring.submissions.domain.SubmissionFixture.appraisal;
import static dti.scoring.submissions.domain.SubmissionFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.score.NodeScore;
import dti.scoring.ShippedFramework;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.SubmissionCommand.AcceptAllUnreviewed;
import dti.scoring.submissions.domain.SubmissionCommand.DecideScores;
import dti.scoring.submissions.domain.SubmissionCommand.Verdict;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilScoreOverridden;
import dti.scoring.submissions.domain.SubmissionEvent.EvidenceAttached;
import dti.scoring.submissions.domain.SubmissionEvent.PhaseEntered;
import dti.scoring.submissions.domain.SubmissionEvent.ScoreAccepted;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SubmissionOpened;
import dti.testsupport.DeciderSpecification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On the framework of 001: I.1.1 demands a signed decision, I.2.2 does not. */
class SignedEvidenceTest {

    private static final ScoredFramework TL_XA = ShippedFramework.scored("tl-xa-2023");
    private static final String SIGNED = "I.1.1";
    private static final String PLAIN = "I.2.2";

    private final DeciderSpecification<SubmissionCommand, Submission, SubmissionEvent, Refusal> submission =
            DeciderSpecification.of(new SubmissionDecider(TL_XA));

    private static List<SubmissionEvent> entered(@Nullable UnsignedEvidencePolicy policy, SubmissionEvent... more) {
        List<SubmissionEvent> events = new ArrayList<>(List.of(
                new SubmissionOpened(
                        "tl-xa-2023",
                        "tl-xa",
                        "commune",
                        List.of(),
                        new FrameworkPin("tl-xa-2023", 1),
                        UnreviewedPolicy.ACCEPT_SELF,
                        Map.of(),
                        null,
                        policy,
                        "2023",
                        SYSTEM),
                new PhaseEntered(Phase.SELF_ASSESSMENT, null, null, SYSTEM),
                self(SIGNED, "10"),
                self(PLAIN, "2")));
        events.addAll(List.of(more));
        return events;
    }

    private static SelfScoreEntered self(String leaf, String points) {
        return new SelfScoreEntered(leaf, new BigDecimal(points), Map.of(), List.of(), null, OFFICER);
    }

    private static EvidenceAttached attached(String signature) {
        return new EvidenceAttached(
                SIGNED, new UUID(0, 1), "file", "0".repeat(64), "application/pdf", 1, signature, OFFICER);
    }

    private static NodeScore score(List<SubmissionEvent> events, String leaf) {
        var state = (Submission.Opened) new SubmissionDecider(TL_XA).fold(events);
        return SubmissionScore.of(state, TL_XA).node(leaf).orElseThrow();
    }

    private static void assertPoints(List<SubmissionEvent> events, String leaf, String self, String achieved) {
        assertThat(score(events, leaf).totals().self()).isEqualByComparingTo(self);
        assertThat(score(events, leaf).totals().achieved()).isEqualByComparingTo(achieved);
    }

    @Test
    void the_frameworks_print_says_where_a_signature_is_demanded() {
        assertThat(TL_XA.demands(SIGNED).signature()).isTrue();
        assertThat(TL_XA.demands(PLAIN).signature()).isFalse();
    }

    @Test
    void under_zero_a_self_score_without_a_valid_signature_counts_for_nothing() {
        assertPoints(entered(UnsignedEvidencePolicy.ZERO), SIGNED, "10", "0");
        assertPoints(entered(UnsignedEvidencePolicy.ZERO, attached("UNKNOWN")), SIGNED, "10", "0");
        assertPoints(entered(UnsignedEvidencePolicy.ZERO, attached("VALID")), SIGNED, "10", "10");
        assertPoints(entered(UnsignedEvidencePolicy.ZERO), PLAIN, "2", "2");
    }

    @Test
    void under_flag_and_before_there_was_a_policy_points_stay() {
        assertPoints(entered(UnsignedEvidencePolicy.FLAG), SIGNED, "10", "10");
        assertPoints(entered(null), SIGNED, "10", "10");
    }

    @Test
    void what_is_decided_with_a_reason_stands() {
        var decided =
                new CouncilScoreOverridden(SIGNED, new BigDecimal("5"), Map.of(), 1, "Đã đối chiếu bản giấy", COUNCIL);

        assertPoints(entered(UnsignedEvidencePolicy.ZERO, appraisal(1), decided), SIGNED, "10", "5");
    }

    @Test
    void under_zero_it_is_not_recognised_in_passing() {
        var accept = new DecideScores(
                List.of(new Verdict(SIGNED, null, null, true, null)), Authority.COUNCIL, NOON, COUNCIL);
        var all = new AcceptAllUnreviewed(Authority.COUNCIL, null, NOON, COUNCIL);
        var unsigned = entered(UnsignedEvidencePolicy.ZERO, appraisal(1));

        submission.given(unsigned).when(accept).thenRefused(refused(SIGNED, new EntryRefusal.EvidenceUnsigned()));
        submission.given(unsigned).when(all).then(accepted(PLAIN, "2"));
        submission
                .given(entered(UnsignedEvidencePolicy.ZERO, appraisal(1), attached("VALID")))
                .when(accept)
                .then(accepted(SIGNED, "10"));
        submission
                .given(entered(UnsignedEvidencePolicy.FLAG, appraisal(1)))
                .when(accept)
                .then(accepted(SIGNED, "10"));
    }

    private static ScoreAccepted accepted(String leaf, String points) {
        return new ScoreAccepted(leaf, new BigDecimal(points), Authority.COUNCIL, 1, null, COUNCIL);
    }
}
