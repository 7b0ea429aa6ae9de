package dti.framework.plans.domain;

import static dti.framework.plans.domain.PlanFixture.ISSUED;
import static dti.framework.plans.domain.PlanFixture.JUNE_30;
import static dti.framework.plans.domain.PlanFixture.TODAY;
import static dti.framework.plans.domain.PlanFixture.measured;
import static dti.framework.plans.domain.PlanFixture.recorded;
import static dti.framework.plans.domain.ProgressStatus.DONE;
import static dti.framework.plans.domain.ProgressStatus.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import dti.framework.plans.domain.ProgressReport.Row;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressReportTest {

    private static final Quarter SECOND = new Quarter(2024, 2);
    private static final Quarter THIRD = new Quarter(2024, 3);

    @Test
    void a_quarter_ends_on_its_last_day() {
        assertThat(Quarter.of(2024, "1").orElseThrow().lastDay()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(Quarter.of(2024, "Q2").orElseThrow().lastDay()).isEqualTo(JUNE_30);
        assertThat(Quarter.of(2024, "4").orElseThrow().lastDay()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(Quarter.of(2024, "5")).isEmpty();
        assertThat(Quarter.of(2024, "2024-Q1")).isEmpty();
    }

    @Test
    void what_was_so_by_the_end_of_the_quarter_counts_whenever_it_was_told() {
        List<PlanEvent> events = List.of(
                ISSUED,
                measured("t1", IN_PROGRESS, "60", JUNE_30),
                recorded("d1", DONE, TODAY),
                measured("t1", DONE, "85", TODAY),
                recorded("p1", IN_PROGRESS, JUNE_30.minusMonths(1)));

        assertThat(ProgressReport.of(events, SECOND).total()).isEqualTo(new Row(3, 0, 0, 2, 1, 2));
        assertThat(ProgressReport.of(events, THIRD).total()).isEqualTo(new Row(3, 0, 2, 1, 0, 0));
    }

    @Test
    void what_is_due_on_the_last_day_and_not_done_is_overdue_and_what_has_no_day_never_is() {
        List<PlanEvent> events = List.of(ISSUED, measured("t1", IN_PROGRESS, "60", JUNE_30));

        assertThat(ProgressReport.of(events, new Quarter(2024, 1)).total().overdue())
                .isZero();
        assertThat(ProgressReport.of(events, SECOND).total()).isEqualTo(new Row(3, 0, 0, 1, 2, 2));
    }

    @Test
    void every_row_adds_up_and_owners_add_up_to_the_total() {
        List<PlanEvent> events = List.of(ISSUED, measured("t1", DONE, "80", JUNE_30), recorded("d1", DONE, TODAY));

        ProgressReport report = ProgressReport.of(events, THIRD);

        assertThat(report.owners()).allSatisfy(owner -> {
            Row row = owner.row();
            assertThat(row.assigned())
                    .isEqualTo(row.doneOnTime() + row.doneLate() + row.inProgress() + row.notStarted())
                    .isEqualTo(owner.lines().size());
        });
        assertThat(report.owners().stream()
                        .mapToInt(owner -> owner.row().done())
                        .sum())
                .isEqualTo(report.total().done())
                .isEqualTo(2);
    }

    @Test
    void one_office_spelled_in_two_ways_is_one_owner() {
        ProgressReport report = ProgressReport.of(List.of(ISSUED), SECOND);

        assertThat(report.owners())
                .extracting(ProgressReport.Owner::name)
                .containsExactly("Công chức VP-TK", "Công chức ĐC, XD-NN&MT");
        assertThat(report.owners().getLast().lines()).hasSize(2);
    }

    @Test
    void the_same_events_give_the_same_report() {
        List<PlanEvent> events = List.of(ISSUED, recorded("d1", DONE, JUNE_30), recorded("p1", DONE, TODAY));

        assertThat(ProgressReport.of(events, SECOND)).isEqualTo(ProgressReport.of(events, SECOND));
        assertThat(ProgressReport.of(events.subList(0, 2), SECOND).owners())
                .isEqualTo(ProgressReport.of(events, SECOND).owners());
    }
}
