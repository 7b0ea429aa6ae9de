package dti.scoring.submissions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.score.ScoreTree;
import dti.scoring.ShippedFramework;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilScoreOverridden;
import dti.scoring.submissions.domain.SubmissionEvent.PhaseEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SubmissionOpened;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubmissionScoreTest {

    private static final ScoredFramework HN_SO = ShippedFramework.scored("hn-so-2024");
    private static final SubmissionActor BY = SubmissionActor.system("test");

    @Test
    void the_department_of_home_affairs_at_its_best_has_380_of_380() {
        ScoreTree tree = score(everyLeafAtItsMaximum(List.of()));

        assertThat(tree.total().achieved()).isEqualByComparingTo("380");
        assertThat(tree.total().applicableMax()).isEqualByComparingTo("380");
        assertThat(tree.total().percent()).isEqualByComparingTo("100");
    }

    @Test
    void the_department_of_industry_and_trade_at_its_best_has_400_of_400() {
        ScoreTree tree = score(everyLeafAtItsMaximum(List.of("digital-economy")));

        assertThat(tree.total().achieved()).isEqualByComparingTo("400");
        assertThat(tree.total().applicableMax()).isEqualByComparingTo("400");
    }

    @Test
    void a_leaf_nobody_entered_is_pending_and_then_0_points_with_its_maximum_kept() {
        List<SubmissionEvent> events = new ArrayList<>(List.of(opened(List.of(), UnreviewedPolicy.ACCEPT_SELF)));
        assertThat(state(events, "1.1")).isEqualTo("pending");

        events.add(new PhaseEntered(Phase.APPRAISAL_1, null, null, BY));

        assertThat(state(events, "1.1")).isEqualTo("defaulted");
        assertThat(score(events).total().applicableMax()).isEqualByComparingTo("380");
    }

    @Test
    void the_councils_decision_is_what_a_leaf_achieves() {
        ScoreTree tree = score(List.of(
                opened(List.of(), UnreviewedPolicy.ACCEPT_SELF),
                self("1.1", "5"),
                self("1.2", "4"),
                new PhaseEntered(Phase.APPRAISAL_1, null, null, BY),
                new CouncilScoreOverridden("1.1", new BigDecimal("3"), Map.of(), 1, "x", BY)));

        assertThat(tree.total().self()).isEqualByComparingTo("9");
        assertThat(tree.total().council()).isEqualByComparingTo("3");
        assertThat(tree.total().achieved()).isEqualByComparingTo("7");
        assertThat(tree.total().decided()).isEqualTo(1);
    }

    @Test
    void after_appraisal_the_policy_decides_what_unreviewed_leaves_achieve() {
        assertThat(finalised(UnreviewedPolicy.ACCEPT_SELF).total().achieved()).isEqualByComparingTo("5");
        assertThat(finalised(UnreviewedPolicy.ZERO).total().achieved()).isEqualByComparingTo("0");
    }

    private static ScoreTree finalised(UnreviewedPolicy policy) {
        return score(List.of(
                opened(List.of(), policy), self("1.1", "5"), new PhaseEntered(Phase.FINALISED, null, null, BY)));
    }

    private static List<SubmissionEvent> everyLeafAtItsMaximum(List<String> groups) {
        List<SubmissionEvent> events = new ArrayList<>(List.of(opened(groups, UnreviewedPolicy.ACCEPT_SELF)));
        HN_SO.leaves().stream()
                .filter(leaf -> leaf.appliesTo(groups))
                .forEach(leaf -> events.add(self(leaf.key(), leaf.max().toPlainString())));
        return events;
    }

    private static String state(List<SubmissionEvent> events, String leaf) {
        var state = score(events).node(leaf).orElseThrow().state();
        return state == null ? "" : state.wire();
    }

    private static ScoreTree score(List<SubmissionEvent> events) {
        Submission state = new SubmissionDecider(HN_SO).fold(events);
        return SubmissionScore.of((Submission.Opened) state, HN_SO);
    }

    private static SubmissionOpened opened(List<String> groups, UnreviewedPolicy policy) {
        return new SubmissionOpened(
                "hn-so-2024",
                "unit",
                "department",
                groups,
                new FrameworkPin("hn-so-2024", 1),
                policy,
                Map.of(),
                null,
                null,
                null,
                BY);
    }

    private static SelfScoreEntered self(String leaf, String points) {
        return new SelfScoreEntered(leaf, new BigDecimal(points), Map.of(), List.of(), null, BY);
    }
}
