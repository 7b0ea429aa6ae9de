package dti.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.number.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every kind of rule, on rows of the documents that use it. */
class KindsTest {

    private static final Map<String, Object> HALVES_AND_NOTHING = Leaf.map(
            "kind",
            "steps",
            "input",
            "n",
            "steps",
            List.of(
                    Leaf.map("atLeast", 2, "fraction", "1"),
                    Leaf.map("atLeast", 1, "fraction", "1/2"),
                    Leaf.map("atLeast", 0, "fraction", "0")));

    @Test
    void all_conditions_are_met_or_nothing_is_earned() {
        Leaf leaf = Leaf.of("10", "kind", "checklist", "allOf", List.of("a", "b"));

        assertThat(leaf.points("a", true, "b", true)).isEqualTo("10");
        assertThat(leaf.points("a", true, "b", false)).isEqualTo("0");
        assertThat(leaf.missing("a", true)).containsExactly("b");
        assertThat(leaf.points("b", false)).as("decided already").isEqualTo("0");
    }

    @Test
    void any_condition_is_enough() {
        Leaf leaf = Leaf.of("10", "kind", "checklist", "anyOf", List.of("a", "b"));

        assertThat(leaf.points("b", true)).as("decided already").isEqualTo("10");
        assertThat(leaf.points("a", false, "b", false)).isEqualTo("0");
        assertThat(leaf.missing("a", false)).containsExactly("b");
    }

    @Test
    void an_option_earns_its_fraction() {
        Leaf leaf = Leaf.of(
                "10",
                "kind",
                "choice",
                "input",
                "chair",
                "options",
                List.of(
                        Leaf.map("value", "head", "fraction", "1"),
                        Leaf.map("value", "deputy", "fraction", "1/2"),
                        Leaf.map("value", "none", "fraction", "0")));

        assertThat(leaf.points("chair", "head")).isEqualTo("10");
        assertThat(leaf.points("chair", "deputy")).isEqualTo("5");
        assertThat(leaf.points("chair", "none")).isEqualTo("0");
        assertThat(leaf.invalid("chair", "clerk")).containsExactly("chair");
        assertThat(leaf.missing()).containsExactly("chair");
    }

    @Test
    void a_count_earns_its_share_of_what_is_required() {
        Leaf partial = Leaf.of("10", "kind", "count", "input", "n", "required", 4, "partial", true);
        Leaf whole = Leaf.of("10", "kind", "count", "input", "n", "required", 4);

        assertThat(partial.points("n", 3)).isEqualTo("7.5");
        assertThat(partial.points("n", 5)).isEqualTo("10");
        assertThat(whole.points("n", 3)).isEqualTo("0");
        assertThat(whole.points("n", 4)).isEqualTo("10");
    }

    @Test
    void points_for_each_stop_at_the_maximum() {
        Leaf leaf = Leaf.of("2", "kind", "count", "input", "n", "pointsEach", "0.5");

        assertThat(leaf.points("n", 3)).isEqualTo("1.5");
        assertThat(leaf.points("n", 4)).isEqualTo("2");
        assertThat(leaf.points("n", 9)).isEqualTo("2");
        assertThat(Leaf.of("0", "kind", "count", "input", "n", "pointsEach", "1")
                        .points("n", 9))
                .isEqualTo("0");
    }

    @Test
    void points_for_each_inside_a_part_stop_at_the_share_of_that_part() {
        Leaf leaf = Leaf.of(
                "10",
                "kind",
                "sum",
                "parts",
                List.of(Leaf.map(
                        "weight", "1/5", "rule", Leaf.map("kind", "count", "input", "n", "pointsEach", "0.5"))));

        assertThat(leaf.points("n", 3)).isEqualTo("1.5");
        assertThat(leaf.points("n", 100)).isEqualTo("2");
    }

    @Test
    void a_step_includes_its_threshold() {
        Leaf leaf = Leaf.of("10", HALVES_AND_NOTHING);

        assertThat(leaf.points("n", 3)).isEqualTo("10");
        assertThat(leaf.points("n", 2)).isEqualTo("10");
        assertThat(leaf.points("n", "1.99")).isEqualTo("5");
        assertThat(leaf.points("n", 1)).isEqualTo("5");
        assertThat(leaf.points("n", 0)).isEqualTo("0");
        assertThat(leaf.invalid("n", -1)).containsExactly("n");
    }

    @Test
    void steps_may_also_rise_to_their_upper_bounds() {
        Leaf leaf = Leaf.of(
                "10",
                "kind",
                "steps",
                "input",
                "n",
                "after",
                "0",
                "steps",
                List.of(Leaf.map("atMost", 0, "fraction", "1"), Leaf.map("atMost", "1.5", "fraction", "1/2")));

        assertThat(leaf.points("n", 0)).isEqualTo("10");
        assertThat(leaf.points("n", "1.5")).isEqualTo("5");
        assertThat(leaf.points("n", "1.51")).isEqualTo("0");
    }

    @Test
    void a_plan_ten_days_late_is_half_a_plan() {
        Leaf leaf = lateness("issued", "issued", "daysLate", "daysLate");

        assertThat(leaf.points("issued", true, "daysLate", 0)).isEqualTo("10");
        assertThat(leaf.points("issued", true, "daysLate", 10)).isEqualTo("5");
        assertThat(leaf.points("issued", true, "daysLate", 11)).isEqualTo("0");
        assertThat(leaf.points("issued", false)).isEqualTo("0");
        assertThat(leaf.missing()).containsExactly("issued");
        assertThat(leaf.missing("issued", true)).containsExactly("daysLate");
    }

    @Test
    void days_late_follow_from_the_due_date_of_the_campaign() {
        Leaf leaf = lateness("issuedOn", "issuedOn");
        Leaf dated = leaf.in(EvaluationContext.NONE.withDue(LocalDate.of(2024, 1, 31)));

        assertThat(dated.points("issuedOn", "2023-12-01")).isEqualTo("10");
        assertThat(dated.points("issuedOn", "2024-01-31")).isEqualTo("10");
        assertThat(dated.points("issuedOn", "2024-02-10")).isEqualTo("5");
        assertThat(dated.points("issuedOn", "2024-02-11")).isEqualTo("0");
        assertThat(leaf.missing("issuedOn", "2024-02-10")).containsExactly("campaign:due");
        assertThat(leaf.missing()).containsExactly("issuedOn", "campaign:due");
    }

    @Test
    void something_dated_may_also_never_have_been_issued() {
        Leaf leaf = lateness("issued", "issued", "issuedOn", "issuedOn");

        assertThat(leaf.points("issued", false)).isEqualTo("0");
        assertThat(leaf.missing("issued", true)).containsExactly("issuedOn", "campaign:due");
    }

    private static Leaf lateness(Object... issue) {
        Map<String, Object> wire = Leaf.map(issue);
        wire.put("kind", "lateness");
        wire.put("after", "0");
        wire.put("steps", List.of(Leaf.map("atMost", 0, "fraction", "1"), Leaf.map("atMost", 10, "fraction", "1/2")));
        return Leaf.of("10", wire);
    }

    @Test
    void a_matrix_needs_only_the_inputs_of_the_chosen_cell() {
        Leaf leaf = Leaf.of(
                "10",
                "kind",
                "matrix",
                "row",
                "complete",
                "column",
                "timely",
                "cells",
                Map.of(
                        true, Map.of(true, "1", false, "1/2"),
                        false,
                                Map.of(
                                        true,
                                        Leaf.map(
                                                "kind",
                                                "ratio",
                                                "numerator",
                                                List.of("a"),
                                                "denominator",
                                                List.of("b")),
                                        false,
                                        "0")));

        assertThat(leaf.points("complete", true, "timely", true)).isEqualTo("10");
        assertThat(leaf.points("complete", true, "timely", false)).isEqualTo("5");
        assertThat(leaf.points("complete", false, "timely", false)).isEqualTo("0");
        assertThat(leaf.points("complete", false, "timely", true, "a", 3, "b", 12))
                .isEqualTo("2.5");
        assertThat(leaf.missing("complete", false, "timely", true)).containsExactly("a", "b");
        assertThat(leaf.missing()).containsExactly("complete", "timely");
    }

    @Test
    void an_incident_handled_well_earns_its_two_quarters() {
        Leaf leaf = Leaf.of(
                "10",
                "kind",
                "when",
                "input",
                "noIncident",
                "then",
                "1",
                "otherwise",
                Leaf.map("kind", "sum", "parts", List.of(quarter("reported"), quarter("procedure"))));

        assertThat(leaf.points("noIncident", true)).isEqualTo("10");
        assertThat(leaf.points("noIncident", false, "reported", true, "procedure", true))
                .isEqualTo("5");
        assertThat(leaf.points("noIncident", false, "reported", false, "procedure", true))
                .isEqualTo("2.5");
        assertThat(leaf.missing("reported", true)).containsExactly("noIncident");
        assertThat(leaf.missing("noIncident", false)).containsExactly("reported", "procedure");
    }

    private static Object quarter(String condition) {
        return Leaf.map("weight", "1/4", "rule", Leaf.map("kind", "checklist", "allOf", List.of(condition)));
    }

    @Test
    void the_smallest_part_counts() {
        Leaf leaf = Leaf.of(
                "3",
                "kind",
                "least",
                "parts",
                List.of(
                        Leaf.map("kind", "ratio", "numerator", List.of("phones"), "denominator", List.of("staff")),
                        Leaf.map("kind", "ratio", "numerator", List.of("apps"), "denominator", List.of("staff"))));

        assertThat(leaf.points("phones", 8, "apps", 7, "staff", 8)).isEqualTo("2.63");
        assertThat(leaf.points("phones", 7, "apps", 8, "staff", 8)).isEqualTo("2.63");
        assertThat(leaf.missing("apps", 7)).containsExactly("phones", "staff");
    }

    @Test
    void a_value_is_compared_with_the_best_of_the_campaign() {
        Leaf leaf = Leaf.of("10", "kind", "relative", "input", "shops");
        Leaf fixed = leaf.in(EvaluationContext.NONE.withReference(Rational.of(80)));

        assertThat(fixed.points("shops", 20)).isEqualTo("2.5");
        assertThat(fixed.points("shops", 80)).isEqualTo("10");
        assertThat(fixed.scored("shops", 81).flags()).containsExactly(Flag.RATIO_CAPPED);
        assertThat(leaf.missing("shops", 20)).containsExactly("campaign:reference");
        assertThat(leaf.in(EvaluationContext.NONE.withReference(Rational.ZERO)).points("shops", 0))
                .isEqualTo("0");
    }
}
