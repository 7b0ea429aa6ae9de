package dti.scoring.reports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dti.scoring.reports.domain.Summary.Owing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void columns_are_summed_and_a_council_that_decided_nothing_has_no_sum() {
        Summary summary = Summary.of(
                Map.of("a", "A", "b", "B"),
                List.of(result("a", true, "71.5", "70", "70"), result("b", false, "10", null, "10")));

        assertThat(summary.figures())
                .isEqualTo(new ReportFigures(
                        new BigDecimal("81.5"),
                        new BigDecimal("70"),
                        new BigDecimal("80"),
                        new BigDecimal("2"),
                        new BigDecimal("200")));
        assertThat(summary.figures().percent()).isEqualByComparingTo("40");
        assertThat(summary.meanPercent()).isEqualByComparingTo("40");
        assertThat(summary.handedIn()).isEqualTo(1);
        assertThat(summary.states()).containsExactly(Map.entry("open", 1L), Map.entry("submitted", 1L));
        assertThat(Summary.of(Map.of(), List.of(result("b", false, "1", null, "1")))
                        .figures()
                        .council())
                .isNull();
    }

    @Test
    void a_unit_whose_submission_is_not_even_open_owes_it_too() {
        Summary summary = Summary.of(
                Map.of("a", "Sở A", "b", "Sở B", "c", "Sở C"),
                List.of(result("a", true, "1", null, "1"), result("b", false, "1", null, "1")));

        assertThat(summary.notHandedIn()).containsExactly(new Owing("b", "b", "open"), new Owing("c", "Sở C", null));
    }

    @Test
    void without_submissions_there_is_no_mean() {
        Summary summary = Summary.of(Map.of(), List.of());

        assertThat(summary.meanPercent()).isNull();
        assertThat(summary.figures().percent()).isNull();
    }

    @Test
    void nodes_are_summed_over_the_units_they_apply_to() {
        NodeSums sums = new NodeSums();
        sums.add(List.of(node("1", "4", "5"), node("2", null, "0")));
        sums.add(List.of(node("1", "3", "5"), node("2", "7", "10")));

        assertThat(sums.of("1").units()).isEqualTo(2);
        assertThat(sums.of("1").figures().self()).isEqualByComparingTo("7");
        assertThat(sums.of("1").figures().applicableMax()).isEqualByComparingTo("10");
        assertThat(sums.of("2").units()).isEqualTo(1);
        assertThat(sums.of("3").units()).isZero();
    }

    private static NodeResult node(String key, @Nullable String self, String max) {
        BigDecimal points = self == null ? null : new BigDecimal(self);
        return new NodeResult(key, points, null, points, new BigDecimal(max), "scored");
    }

    private static UnitResult result(
            String unit, boolean handedIn, String self, @Nullable String council, String achieved) {
        return new UnitResult(
                unit,
                unit,
                handedIn ? "submitted" : "open",
                "self-assessment",
                handedIn,
                3,
                7,
                new ReportFigures(
                        new BigDecimal(self),
                        council == null ? null : new BigDecimal(council),
                        new BigDecimal(achieved),
                        BigDecimal.ONE,
                        new BigDecimal("100")),
                new UnitResult.Leaves(10, 5, 2));
    }
}
