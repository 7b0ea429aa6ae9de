package dti.framework.plans.domain;

import static dti.framework.plans.domain.PlanFixture.CONTENT;
import static dti.framework.plans.domain.PlanFixture.DOCUMENT;
import static dti.framework.plans.domain.PlanFixture.ID;
import static dti.framework.plans.domain.PlanFixture.ISSUED;
import static dti.framework.plans.domain.PlanFixture.JUNE_30;
import static dti.framework.plans.domain.PlanFixture.PROJECT;
import static dti.framework.plans.domain.PlanFixture.TARGET;
import static dti.framework.plans.domain.PlanFixture.TODAY;
import static dti.framework.plans.domain.PlanFixture.content;
import static dti.framework.plans.domain.PlanFixture.issue;
import static dti.framework.plans.domain.PlanFixture.item;
import static dti.framework.plans.domain.PlanFixture.measured;
import static dti.framework.plans.domain.PlanFixture.percent;
import static dti.framework.plans.domain.PlanFixture.recorded;
import static dti.framework.plans.domain.PlanFixture.report;
import static dti.framework.plans.domain.ProgressStatus.DONE;
import static dti.framework.plans.domain.ProgressStatus.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import dti.eventsourcing.Decision;
import dti.framework.commands.domain.Violation;
import dti.framework.plans.domain.PlanCommand.IssuePlan;
import dti.framework.plans.domain.PlanCommand.RecordProgress;
import dti.framework.plans.domain.PlanEvent.PlanIssued;
import dti.framework.plans.domain.PlanEvent.PlanReplaced;
import dti.testsupport.DeciderSpecification;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanDeciderTest {

    @Test
    void a_plan_is_issued() {
        plan().given().when(issue(CONTENT)).then(ISSUED);
    }

    @Test
    void a_target_needs_a_measure_and_every_item_a_key_of_its_own() {
        PlanItem unmeasured = item("t1", ItemKind.TARGET, "Văn phòng", null, null);
        PlanItem same = item("t1", ItemKind.TASK, "Văn phòng", null, null);
        PlanItem ownerless = item("t2", ItemKind.TASK, "", null, null);

        assertThat(pointers(issue(content(unmeasured, same, ownerless))))
                .containsExactly("/items/0/measure", "/items/1/key", "/items/2/owner");
        assertThat(pointers(issue(content()))).containsExactly("/items");
    }

    @Test
    void a_target_value_that_would_fill_the_memory_is_refused() {
        PlanItem endless = item("t1", ItemKind.TARGET, "Văn phòng", null, percent("1E+999999999"));

        assertThat(pointers(issue(content(endless)))).containsExactly("/items/0/measure/target");
    }

    @Test
    void a_plan_is_for_a_registered_unit_and_a_plausible_year() {
        assertThat(pointers(new IssuePlan(new PlanId("xa-1", 1890), CONTENT, false, false, null)))
                .containsExactly("/unit", "/year");
    }

    @Test
    void replacing_a_plan_needs_a_reason_and_keeps_the_progress_of_what_stays() {
        PlanContent less = content(TARGET, PROJECT);

        assertThat(violations(List.of(ISSUED), issue(less))).containsExactly("/reason");
        plan().given(ISSUED, measured("t1", DONE, "80", JUNE_30), recorded("d1", DONE, JUNE_30))
                .when(new IssuePlan(ID, less, false, true, "Bỏ văn bản trùng"))
                .then(new PlanReplaced(less, false, "Bỏ văn bản trùng"));
        plan().given(
                        ISSUED,
                        measured("t1", DONE, "80", JUNE_30),
                        recorded("d1", DONE, JUNE_30),
                        new PlanReplaced(less, false, "Bỏ văn bản trùng"))
                .thenState(state -> assertThat(((Plan) state).progress()).containsOnlyKeys("t1"));
    }

    @Test
    void the_unit_does_not_replace_what_was_given_to_it_from_above() {
        PlanContent less = content(PROJECT);
        PlanIssued assigned = new PlanIssued(ID, CONTENT, true);

        plan().given(assigned)
                .when(new IssuePlan(ID, less, false, true, "Bớt chỉ tiêu khó"))
                .thenRefused(new Refusal.PlanAssigned());
        plan().given(assigned)
                .when(new IssuePlan(ID, less, true, true, "Điều chỉnh giữa năm"))
                .then(new PlanReplaced(less, true, "Điều chỉnh giữa năm"));
        plan().given(ISSUED)
                .when(new IssuePlan(ID, less, true, true, "Giao lại"))
                .then(new PlanReplaced(less, true, "Giao lại"));
    }

    @Test
    void the_status_of_what_is_measured_follows_from_its_value() {
        plan().given(ISSUED).when(measured("t1", "79.9", JUNE_30)).then(measured("t1", IN_PROGRESS, "79.9", JUNE_30));
        plan().given(ISSUED).when(measured("t1", "80", JUNE_30)).then(measured("t1", DONE, "80", JUNE_30));
        assertThat(new Measure("sự cố", BigDecimal.ONE, true).isReachedBy(BigDecimal.TWO))
                .isFalse();
        assertThat(new Measure("sự cố", BigDecimal.ONE, true).isReachedBy(BigDecimal.ZERO))
                .isTrue();
    }

    @Test
    void what_is_measured_takes_a_value_and_anything_else_a_status() {
        assertThat(violations(List.of(ISSUED), report("t1", DONE, JUNE_30))).containsExactly("/status", "/value");
        assertThat(violations(List.of(ISSUED), measured("d1", "1", JUNE_30))).containsExactly("/status", "/value");
        assertThat(violations(List.of(ISSUED), measured("t1", "-1", JUNE_30))).containsExactly("/value");
    }

    @Test
    void nothing_is_reported_of_a_day_to_come_and_without_a_day_it_is_today() {
        assertThat(violations(List.of(ISSUED), report("d1", DONE, TODAY.plusDays(1))))
                .containsExactly("/on");
        plan().given(ISSUED)
                .when(new RecordProgress("d1", DONE, null, null, null, TODAY))
                .then(recorded("d1", DONE, TODAY));
    }

    @Test
    void of_what_is_not_there_nothing_is_reported() {
        plan().given(ISSUED).when(report("x", DONE, JUNE_30)).thenRefused(new Refusal.ItemUnknown("x"));
        plan().given().when(report("d1", DONE, JUNE_30)).thenRefused(new Refusal.PlanUnknown());
    }

    @Test
    void the_report_of_the_latest_day_counts_and_of_the_same_day_the_later_one() {
        plan().given(ISSUED, recorded("d1", DONE, JUNE_30), recorded("d1", IN_PROGRESS, JUNE_30.minusDays(1)))
                .thenState(state -> assertThat(standing(state, DOCUMENT)).isEqualTo(ItemStatus.DONE_ON_TIME));
        plan().given(ISSUED, recorded("d1", DONE, JUNE_30), recorded("d1", IN_PROGRESS, JUNE_30))
                .thenState(state -> assertThat(standing(state, DOCUMENT)).isEqualTo(ItemStatus.IN_PROGRESS));
    }

    @Test
    void what_is_done_after_its_day_is_late_and_without_a_day_nothing_is() {
        plan().given(ISSUED, recorded("d1", DONE, JUNE_30.plusDays(1)), recorded("p1", DONE, TODAY))
                .thenState(state -> {
                    assertThat(standing(state, DOCUMENT)).isEqualTo(ItemStatus.DONE_LATE);
                    assertThat(standing(state, PROJECT)).isEqualTo(ItemStatus.DONE_ON_TIME);
                    assertThat(PlanFigures.of((Plan) state))
                            .contains(
                                    new PlanFigures.Count("targets", 1, 0, 0),
                                    new PlanFigures.Count("tasks", 2, 2, 1),
                                    new PlanFigures.Count("documents", 1, 1, 1),
                                    new PlanFigures.Count("projects", 1, 1, 0));
                });
    }

    private static ItemStatus standing(PlanState state, PlanItem item) {
        return ((Plan) state).standing(item);
    }

    private static List<String> pointers(PlanCommand command) {
        return violations(List.of(), command);
    }

    private static List<String> violations(List<PlanEvent> given, PlanCommand command) {
        PlanDecider decider = new PlanDecider();
        return switch (decider.decide(command, decider.fold(given))) {
            case Decision.Rejected<PlanEvent, Refusal>(Refusal.Invalid(List<Violation> violations)) ->
                violations.stream().map(Violation::pointer).toList();
            case Decision.Rejected<PlanEvent, Refusal> other ->
                List.of(other.reason().toString());
            case Decision.Accepted<PlanEvent, Refusal> _ -> List.of();
        };
    }

    private static DeciderSpecification<PlanCommand, PlanState, PlanEvent, Refusal> plan() {
        return DeciderSpecification.of(new PlanDecider());
    }
}
