package dti.scoring.duties.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dti.scoring.ShippedFramework;
import dti.scoring.submissions.domain.Authority;
import dti.scoring.submissions.domain.ExclusionEvent.ExclusionRequested;
import dti.scoring.submissions.domain.FrameworkPin;
import dti.scoring.submissions.domain.LifecycleEvent.DeadlineExtended;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionReturned;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionSubmitted;
import dti.scoring.submissions.domain.Phase;
import dti.scoring.submissions.domain.ReferenceSource;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionEvent;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilOverrideWithdrawn;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilScoreOverridden;
import dti.scoring.submissions.domain.SubmissionEvent.EvidenceAttached;
import dti.scoring.submissions.domain.SubmissionEvent.ExplanationGiven;
import dti.scoring.submissions.domain.SubmissionEvent.InputSupplied;
import dti.scoring.submissions.domain.SubmissionEvent.PhaseEntered;
import dti.scoring.submissions.domain.SubmissionEvent.ReferenceValueFixed;
import dti.scoring.submissions.domain.SubmissionEvent.ReviewerScoreGiven;
import dti.scoring.submissions.domain.SubmissionEvent.ScoreAccepted;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SubmissionOpened;
import dti.scoring.submissions.domain.UnreviewedPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SubmissionWorkTest {

    private static final ScoredFramework DEPARTMENTS = ShippedFramework.scored("hn-so-2024");
    private static final ScoredFramework COMMUNES = ShippedFramework.scored("tl-xa-2023");
    private static final Instant CLOSING = Instant.parse("2024-06-30T17:00:00Z");
    private static final SubmissionActor UNIT = new SubmissionActor("officer-1", "unit-officer", "u");
    private static final SubmissionActor APPRAISER = new SubmissionActor("council-1", "council", "v");

    private final List<SubmissionEvent> events = new ArrayList<>(List.of(opened("2024")));

    private static SubmissionOpened opened(String period) {
        return new SubmissionOpened(
                "c",
                "u",
                "department",
                List.of(),
                new FrameworkPin("f", 1),
                UnreviewedPolicy.ACCEPT_SELF,
                Map.of("I.2.1", Map.of("deadline", "2024-05-01")),
                null,
                null,
                period,
                SubmissionActor.system("test"));
    }

    private SubmissionWorkTest after(SubmissionEvent... more) {
        events.addAll(List.of(more));
        return this;
    }

    private SubmissionWork work(ScoredFramework framework) {
        FollowedSubmission followed = FollowedSubmission.opened(events.getFirst());
        for (SubmissionEvent event : events.subList(1, events.size())) {
            followed = followed.after(event);
        }
        return SubmissionWork.of(followed, framework);
    }

    private SubmissionWork work() {
        return work(DEPARTMENTS);
    }

    private static PhaseEntered phase(Phase phase) {
        return new PhaseEntered(phase, CLOSING, null, SubmissionActor.system("test"));
    }

    private static SelfScoreEntered self(String leaf, int points) {
        return new SelfScoreEntered(leaf, BigDecimal.valueOf(points), Map.of(), List.of(), null, UNIT);
    }

    private static ReviewerScoreGiven reviewed(String leaf, int points, int round) {
        return new ReviewerScoreGiven(leaf, BigDecimal.valueOf(points), Map.of(), round, "vì", APPRAISER);
    }

    private static List<String> leaves(SubmissionWork work, Predicate<LeafWork> which) {
        return work.leaves().stream().filter(which).map(LeafWork::leaf).toList();
    }

    private static List<String> toDecide(SubmissionWork work) {
        return leaves(work, leaf -> leaf.waits().decision());
    }

    private static LeafWork leaf(SubmissionWork work, String key) {
        return work.leaves().stream()
                .filter(each -> each.leaf().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_unit_owes_every_leaf_that_applies_and_has_no_self_score() {
        SubmissionWork open =
                after(phase(Phase.SELF_ASSESSMENT), self("1.1", 2)).work();

        assertThat(leaves(open, leaf -> leaf.waits().selfScore())).hasSize(44).doesNotContain("1.1", "7.1");
        assertThat(open.entry().unsubmitted()).isTrue();
        assertThat(open.entry().due()).isEqualTo(CLOSING);
        assertThat(open.entry().infoMissing()).contains("1.4");
    }

    @Test
    void what_is_handed_in_owes_nothing_and_what_is_given_back_owes_again() {
        SubmissionWork submitted = after(phase(Phase.SELF_ASSESSMENT), new SubmissionSubmitted(UNIT))
                .work();
        assertThat(submitted.entry()).isEqualTo(SubmissionWork.Entry.DONE);
        assertThat(leaves(submitted, leaf -> leaf.waits().selfScore())).isEmpty();

        SubmissionWork returned = after(phase(Phase.APPRAISAL_1), new SubmissionReturned("thiếu", APPRAISER))
                .work();
        assertThat(returned.entry().unsubmitted()).isTrue();
        assertThat(leaves(returned, leaf -> leaf.waits().selfScore())).hasSize(45);
    }

    @Test
    void an_extension_keeps_the_unit_owing_until_it_ends() {
        Instant later = CLOSING.plusSeconds(86_400);
        SubmissionWork extended = after(
                        phase(Phase.SELF_ASSESSMENT),
                        new DeadlineExtended(Phase.SELF_ASSESSMENT, later, "thiên tai", APPRAISER),
                        phase(Phase.APPRAISAL_1))
                .work();

        assertThat(extended.entry().due()).isEqualTo(later);
        assertThat(extended.entry().until()).isEqualTo(later);
    }

    @Test
    void reviewers_owe_what_was_entered_and_nobody_decided() {
        SubmissionWork appraised = after(
                        phase(Phase.SELF_ASSESSMENT),
                        self("1.1", 2),
                        self("1.2", 2),
                        phase(Phase.APPRAISAL_1),
                        reviewed("1.1", 1, 1))
                .work();

        assertThat(toDecide(appraised)).containsExactly("1.2");
    }

    @Test
    void a_lowered_score_waits_for_the_explanation_and_then_for_round_2() {
        SubmissionWork explaining = after(
                        phase(Phase.SELF_ASSESSMENT),
                        self("1.1", 2),
                        self("1.2", 2),
                        phase(Phase.APPRAISAL_1),
                        reviewed("1.1", 1, 1),
                        new ScoreAccepted("1.2", BigDecimal.TWO, Authority.REVIEWER, 1, null, APPRAISER),
                        phase(Phase.EXPLANATION))
                .work();
        assertThat(leaves(explaining, leaf -> leaf.waits().explanation())).containsExactly("1.1");
        assertThat(toDecide(explaining)).isEmpty();

        SubmissionWork round2 = after(new ExplanationGiven("1.1", "đã bổ sung", UNIT), phase(Phase.APPRAISAL_2))
                .work();
        assertThat(leaves(round2, leaf -> leaf.waits().explanation())).isEmpty();
        assertThat(toDecide(round2)).containsExactly("1.1");
        assertThat(leaf(round2, "1.1").changed()).containsExactly("explanation");

        assertThat(toDecide(after(reviewed("1.1", 2, 2)).work())).isEmpty();
    }

    @Test
    void a_change_is_told_with_what_was_decided_on_and_what_there_is_now() {
        UUID file = UUID.randomUUID();
        SubmissionWork changed = after(
                        phase(Phase.SELF_ASSESSMENT),
                        self("1.1", 2),
                        phase(Phase.APPRAISAL_1),
                        reviewed("1.1", 1, 1),
                        phase(Phase.EXPLANATION),
                        new EvidenceAttached("1.1", file, "file", "ab", "application/pdf", 1, "NONE", UNIT),
                        new ExplanationGiven("1.1", "xem tệp", UNIT))
                .work();

        LeafWork leaf = leaf(changed, "1.1");
        assertThat(leaf.changed()).containsExactly("evidence", "explanation");
        assertThat(leaf.before()).isEqualTo(new LeafFacts(BigDecimal.TWO, null, Map.of(), Map.of(), List.of(), null));
        assertThat(leaf.after())
                .isEqualTo(new LeafFacts(BigDecimal.TWO, null, Map.of(), Map.of(), List.of(file), "xem tệp"));
        assertThat(leaf(changed, "1.2").changed()).isEmpty();
    }

    @Test
    void a_leaf_nobody_decided_on_is_compared_with_the_end_of_round_1() {
        SubmissionWork changed = after(
                        phase(Phase.SELF_ASSESSMENT),
                        self("1.1", 2),
                        phase(Phase.APPRAISAL_1),
                        phase(Phase.EXPLANATION),
                        new ExplanationGiven("1.1", "chưa ai xem", UNIT))
                .work();

        assertThat(leaf(changed, "1.1").changed()).containsExactly("explanation");
    }

    @Test
    void a_withdrawn_decision_leaves_what_the_other_authority_saw() {
        SubmissionWork changed = after(
                        phase(Phase.SELF_ASSESSMENT),
                        self("1.1", 2),
                        phase(Phase.APPRAISAL_1),
                        reviewed("1.1", 1, 1),
                        new CouncilScoreOverridden("1.1", BigDecimal.ZERO, Map.of(), 1, "vì", APPRAISER),
                        new CouncilOverrideWithdrawn("1.1", Authority.COUNCIL, 1, "nhầm", APPRAISER))
                .work();

        assertThat(leaf(changed, "1.1").changed()).isEmpty();
        assertThat(leaf(after(self("1.1", 1)).work(), "1.1").changed()).containsExactly("self-score");
    }

    @Test
    void points_that_the_campaign_moved_are_no_change_of_the_units() {
        SubmissionWork moved = after(
                        phase(Phase.SELF_ASSESSMENT),
                        self("1.1", 2),
                        phase(Phase.APPRAISAL_1),
                        reviewed("1.1", 1, 1),
                        new ReferenceValueFixed(
                                "1.1",
                                BigDecimal.TEN,
                                ReferenceSource.values()[0],
                                1,
                                null,
                                BigDecimal.ONE,
                                List.of(),
                                List.of(),
                                APPRAISER))
                .work();

        assertThat(leaf(moved, "1.1").changed()).isEmpty();
        assertThat(leaf(after(self("1.1", 2)).work(), "1.1").changed()).containsExactly("self-score");
    }

    @Test
    void sources_owe_figures_of_computed_leaves_until_they_are_supplied() {
        SubmissionWork open = after(phase(Phase.SELF_ASSESSMENT)).work(COMMUNES);
        assertThat(leaf(open, "III.2.1").waits().inputs()).isTrue();

        SubmissionWork supplied = after(
                        new InputSupplied("III.2.1", Map.of("a", 1), "Cục Viễn thông", CLOSING, null, APPRAISER))
                .work(COMMUNES);
        assertThat(leaf(supplied, "III.2.1").waits().inputs()).isFalse();
    }

    @Test
    void the_council_owes_an_answer_to_a_request_for_exclusion() {
        SubmissionWork asked = after(
                        phase(Phase.SELF_ASSESSMENT), new ExclusionRequested("1.4", "không có chức năng", UNIT))
                .work();

        assertThat(leaves(asked, leaf -> leaf.waits().exclusion())).containsExactly("1.4");
    }

    @Test
    void a_criterion_is_due_as_the_campaign_says_else_as_printed_in_its_year() {
        SubmissionWork yearly = after(phase(Phase.SELF_ASSESSMENT)).work(COMMUNES);

        assertThat(leaf(yearly, "I.1.1").due()).isEqualTo(Instant.parse("2024-10-31T16:59:59Z"));
        assertThat(leaf(yearly, "I.2.1").due()).isEqualTo(Instant.parse("2024-05-01T16:59:59Z"));
    }
}
