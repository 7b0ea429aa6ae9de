package dti.rules.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.evaluate.EvaluationContext;
import dti.rules.evaluate.Outcome;
import dti.rules.rule.InputOrigin;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The rules of kh-huyen-2024 follow the literal text of the document. */
final class KhHuyen2024RulesTest extends ShippedRulesContract {

    KhHuyen2024RulesTest() {
        super("kh-huyen-2024", 83, 1, "9.10");
    }

    @Test
    void every_figure_of_the_general_information_that_a_rule_takes_is_in_the_form() {
        var fields = framework.infoFields().stream().map(field -> field.code()).toList();

        var origins = leaves().flatMap(leaf -> rule(leaf.key()).inputs().stream())
                .map(input -> input.from())
                .filter(Objects::nonNull)
                .toList();

        assertThat(origins).hasSize(13).allSatisfy(origin -> {
            assertThat(origin.place()).isEqualTo(InputOrigin.Place.INFO);
            assertThat(fields).contains(origin.key());
        });
    }

    @Test
    void the_two_blank_maxima_are_the_rest_of_their_groups_and_the_total_is_760() {
        assertThat(maxima.of("2.1").value()).isEqualByComparingTo("10");
        assertThat(maxima.of("10.1").value()).isEqualByComparingTo("10");
        assertThat(maxima.total().value()).isEqualByComparingTo("760");
    }

    @Test
    void a_share_is_rounded_once_half_up() {
        assertThat(points("3.1", Map.of("a", 41, "b", 400))).isEqualTo("1.03");
        assertThat(points("4.8", Map.of("a", 1, "b", 3))).isEqualTo("3.33");
        assertThat(points("7.8.3", Map.of("a", 7, "b", 8))).isEqualTo("4.38");
    }

    @Test
    void a_denominator_is_taken_from_the_general_information() {
        var context = EvaluationContext.NONE.withInfo(Map.of("4", 400));

        assertThat(points("3.1", Map.of("a", 41), context)).isEqualTo("1.03");
    }

    @Test
    void three_of_four_meetings_earn_three_quarters_and_five_no_more_than_all() {
        assertThat(points("1.2", Map.of("n", 3))).isEqualTo("7.5");
        assertThat(points("1.2", Map.of("n", 5))).isEqualTo("10");
    }

    @Test
    void the_last_day_of_grace_is_still_half() {
        assertThat(points("2.2", Map.of("issued", true, "daysLate", 10))).isEqualTo("5");
        assertThat(points("2.2", Map.of("issued", true, "daysLate", 11))).isEqualTo("0");
        assertThat(points("2.3", Map.of("issued", true, "daysLate", 5))).isEqualTo("5");
        assertThat(points("2.3", Map.of("issued", true, "daysLate", 6))).isEqualTo("0");
        assertThat(points("2.3", Map.of("issued", false))).isEqualTo("0");
    }

    @Test
    void reports_in_time_but_incomplete_earn_their_share_and_complete_but_late_half() {
        assertThat(points("2.5", Map.of("complete", true, "timely", true))).isEqualTo("10");
        assertThat(points("2.5", Map.of("complete", true, "timely", false))).isEqualTo("5");
        assertThat(points("2.5", Map.of("complete", false, "timely", true, "a", 11, "b", 12)))
                .isEqualTo("9.17");
        assertThat(points("2.5", Map.of("complete", false, "timely", false))).isEqualTo("0");
    }

    @Test
    void nearly_every_document_is_none_where_the_rule_is_all_or_nothing() {
        assertThat(points("7.3.r1", Map.of("a", 9999, "b", 10000))).isEqualTo("0");
        assertThat(points("7.4.r1", Map.of("a", 10000, "b", 10000))).isEqualTo("10");
    }

    @Test
    void the_share_of_online_files_is_measured_against_80_percent() {
        assertThat(points("7.5.3", Map.of("a", 1000, "b", 300, "c", 496))).isEqualTo("9.95");
        assertThat(points("7.5.3", Map.of("a", 1000, "b", 300, "c", 500))).isEqualTo("10");
    }

    @Test
    void a_rate_alone_is_enough_where_only_a_rate_is_known() {
        assertThat(points("9.5", Map.of("r", 90))).isEqualTo("9");
    }

    @Test
    void nothing_over_nothing_is_decided_by_the_rule_or_by_the_reading_chosen() {
        Map<String, Object> noMarket = Map.of("a", 0, "b", 0);

        assertThat(points("9.12", noMarket)).isEqualTo("0");
        assertThat(evaluate(reading("9.12", "not-applicable"), "9.12", noMarket))
                .isInstanceOf(Outcome.NotApplicable.class);
    }

    @Test
    void inspections_are_divided_upside_down_as_printed_unless_the_practical_reading_is_chosen() {
        Map<String, Object> tenOfWhichFourDigital = Map.of("a", 10, "b", 4);

        assertThat(points("7.8.6.r1", tenOfWhichFourDigital)).isEqualTo("10");
        assertThat(points(reading("7.8.6.r1", "practical"), "7.8.6.r1", tenOfWhichFourDigital))
                .isEqualTo("4");
    }

    @Test
    void addresses_are_divided_by_the_households_of_the_province_unless_the_practical_reading_is_chosen() {
        Map<String, Object> households = Map.of("a", 30_000, "b", 400_000, "c", 40_000);

        assertThat(points("9.6", households)).isEqualTo("0.75");
        assertThat(points(reading("9.6", "practical"), "9.6", households)).isEqualTo("7.5");
    }

    @Test
    void spending_just_below_one_percent_falls_to_a_tenth_of_a_point_unless_the_practical_reading_is_chosen() {
        for (var key : List.of("10.2", "10.3", "10.4", "10.5")) {
            assertThat(points(key, Map.of("a", 100, "b", 10_000))).isEqualTo("10");
            assertThat(points(key, Map.of("a", 99, "b", 10_000))).isEqualTo("0.1");
            assertThat(points(reading(key, "practical"), key, Map.of("a", 99, "b", 10_000)))
                    .isEqualTo("9.9");
        }
    }

    @Test
    void only_the_inputs_of_the_chosen_branch_are_needed() {
        assertThat(points("5.5", Map.of("noIncident", true))).isEqualTo("10");
        assertThat(evaluate("5.5", Map.of("noIncident", false)))
                .isInstanceOfSatisfying(
                        Outcome.Missing.class,
                        missing -> assertThat(missing.inputs()).containsExactlyInAnyOrder("reported", "handled"));
    }
}
