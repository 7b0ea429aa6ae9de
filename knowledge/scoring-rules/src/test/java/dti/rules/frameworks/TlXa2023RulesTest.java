package dti.rules.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.evaluate.EvaluationContext;
import dti.rules.evaluate.Outcome;
import dti.rules.number.Rational;
import dti.rules.score.FrameworkIndex;
import dti.rules.score.LeafValue;
import dti.rules.score.ScoreTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of tl-xa-2023 follow the literal text of the document. */
final class TlXa2023RulesTest extends ShippedRulesContract {

    TlXa2023RulesTest() {
        super("tl-xa-2023", 79, 3, "VII-2.4.1");
    }

    @Test
    void the_total_is_600_and_every_blank_heading_is_the_sum_of_its_children() {
        assertThat(maxima.total().value()).isEqualByComparingTo("600");
        assertThat(maxima.of("I.2").value()).isEqualByComparingTo("10");
        assertThat(maxima.of("VII-2").value()).isEqualByComparingTo("120");
    }

    @Test
    void a_unit_without_a_leader_on_the_district_board_is_scored_out_of_598() {
        var noLeader = evaluate("I.2.1", Map.of("notOnDistrictBoard", true));
        assertThat(noLeader).isInstanceOf(Outcome.NotApplicable.class);

        var tree = ScoreTree.compute(FrameworkIndex.of(framework), Set.of(), Map.of("I.2.1", LeafValue.EXCLUDED));

        assertThat(tree.total().applicableMax()).isEqualByComparingTo("598");
    }

    @Test
    void the_head_of_the_commune_earns_everything_and_a_deputy_half() {
        assertThat(points("I.1.1", Map.of("chair", "head"))).isEqualTo("10");
        assertThat(points("I.1.1", Map.of("chair", "deputy"))).isEqualTo("5");
        assertThat(points("I.3.2", Map.of("signer", "deputy"))).isEqualTo("2");
        assertThat(points("I.3.1", Map.of("signer", "none"))).isEqualTo("0");
    }

    @Test
    void each_meeting_of_the_district_board_earns_half_a_point_and_never_more_than_two() {
        assertThat(points("I.2.1", Map.of("n", 3))).isEqualTo("1.5");
        assertThat(points("I.2.1", Map.of("n", 5))).isEqualTo("2");
    }

    @Test
    void a_meeting_that_was_not_held_was_not_chaired() {
        for (var key : List.of("I.2.2", "I.2.3", "I.2.4", "I.2.5")) {
            assertThat(points(key, Map.of("held", true, "chairedByHead", true))).isEqualTo("2");
            assertThat(points(key, Map.of("held", true, "chairedByHead", false)))
                    .isEqualTo("1");
            assertThat(points(key, Map.of("held", false, "chairedByHead", true)))
                    .isEqualTo("0");
        }
    }

    @Test
    void two_articles_earn_everything_and_one_half() {
        assertThat(points("I.4.1", Map.of("n", 0))).isEqualTo("0");
        assertThat(points("I.4.1", Map.of("n", 1))).isEqualTo("5");
        assertThat(points("I.4.1", Map.of("n", 9))).isEqualTo("10");
    }

    @Test
    void either_a_policy_of_its_own_or_the_list_of_the_province_is_enough() {
        assertThat(points("II.3.1", Map.of("policy", false, "listedByProvince", true)))
                .isEqualTo("10");
        assertThat(points("II.3.1", Map.of("policy", true))).isEqualTo("10");
        assertThat(points("II.3.1", Map.of("policy", false, "listedByProvince", false)))
                .isEqualTo("0");
    }

    @Test
    void the_smaller_of_two_shares_counts_where_both_have_to_be_whole() {
        assertThat(points("III.1.1", Map.of("phones", 8, "hueS", 7, "staff", 8)))
                .isEqualTo("2.63");
    }

    @Test
    void four_reports_where_five_are_the_least_earn_nothing_unless_the_proportional_reading_is_chosen() {
        for (var key : List.of("III.6.1", "III.6.2", "VI.9.1")) {
            assertThat(points(key, Map.of("n", 4))).isEqualTo("0");
            assertThat(points(key, Map.of("n", 5))).isEqualTo("10");
            assertThat(points(reading(key, "proportional"), key, Map.of("n", 4)))
                    .isEqualTo("8");
        }
    }

    @Test
    void no_infected_computer_is_as_good_as_all_of_them_cleaned() {
        assertThat(points("V.2.1", Map.of("handled", 0, "infected", 0))).isEqualTo("5");
        assertThat(points("V.2.1", Map.of("handled", 2, "infected", 2))).isEqualTo("5");
        assertThat(points("V.2.1", Map.of("handled", 1, "infected", 2))).isEqualTo("0");
    }

    @Test
    void fewer_people_upset_earn_more() {
        assertThat(points("VI.2.5", Map.of("a", 0, "b", 3))).isEqualTo("10");
        assertThat(points("VI.2.5", Map.of("a", 1, "b", 3))).isEqualTo("6.67");
    }

    @Test
    void one_item_missing_is_too_many_where_everything_has_to_be_published() {
        assertThat(points("VI.12.1", Map.of("a", 9999, "b", 10000))).isEqualTo("0");
    }

    @Test
    void revenue_is_measured_against_the_reference_of_the_campaign() {
        var context = EvaluationContext.NONE.withReference(Rational.of(200_000_000));

        assertThat(points("VII.1.2", Map.of("revenue", 50_000_000), context)).isEqualTo("2.5");
    }

    @Test
    void each_question_put_to_the_people_earns_a_point_and_at_most_ten_count() {
        assertThat(points("VII-2.9.1", Map.of("n", 7))).isEqualTo("7");
        assertThat(points("VII-2.9.1", Map.of("n", 11))).isEqualTo("10");
    }
}
