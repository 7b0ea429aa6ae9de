package dti.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.number.Rational;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures that officers of the ministry check by hand. */
class WorkedExamplesTest {

    private static final Leaf RATE =
            Leaf.of("10", "kind", "ratio", "numerator", List.of("a"), "denominator", List.of("b"));

    @Test
    void forty_one_of_four_hundred_is_1_03_of_ten() {
        assertThat(RATE.points("a", 41, "b", 400)).isEqualTo("1.03");
    }

    @Test
    void seven_of_eight_is_2_63_of_three() {
        Leaf leaf = Leaf.of("3", "kind", "ratio", "numerator", List.of("a"), "denominator", List.of("b"));

        assertThat(leaf.points("a", 7, "b", 8)).isEqualTo("2.63");
    }

    @Test
    void online_files_at_79_6_percent_against_80_percent_are_9_95() {
        Leaf leaf = Leaf.of(
                "10", "kind", "ratio", "numerator", List.of("b", "c"), "denominator", List.of("a"), "target", "80%");

        assertThat(leaf.points("a", 1000, "b", 400, "c", 396)).isEqualTo("9.95");
        assertThat(leaf.points("a", 1000, "b", 400, "c", 400)).isEqualTo("10");
        assertThat(leaf.points("a", 1000, "b", 1000, "c", 0)).isEqualTo("10");
        assertThat(leaf.scored("a", 1000, "b", 900, "c", 0).flags()).isEmpty();
    }

    @Test
    void zero_divided_by_zero_is_decided_by_the_rule() {
        assertThat(RATE.points("a", 0, "b", 0)).isEqualTo("0");
        assertThat(deciding("zero").points("a", 0, "b", 0)).isEqualTo("0");
        assertThat(deciding("full").points("a", 0, "b", 0)).isEqualTo("10");
        assertThat(deciding("not-applicable").evaluate("a", 0, "b", 0))
                .isInstanceOfSatisfying(
                        Outcome.NotApplicable.class,
                        excluded ->
                                assertThat(excluded.reason()).isEqualTo(Outcome.NotApplicable.Reason.DENOMINATOR_ZERO));
    }

    @Test
    void a_numerator_without_a_denominator_is_decided_by_the_rule_and_flagged() {
        assertThat(deciding("full").scored("a", 5, "b", 0).flags()).containsExactly(Flag.NUMERATOR_WITHOUT_DENOMINATOR);
        assertThat(deciding("full").scored("a", 0, "b", 0).flags()).isEmpty();
    }

    private static Leaf deciding(String decision) {
        return Leaf.of(
                "10",
                "kind",
                "ratio",
                "numerator",
                List.of("a"),
                "denominator",
                List.of("b"),
                "whenDenominatorZero",
                decision);
    }

    @Test
    void nearly_all_on_an_all_or_nothing_rule_is_nothing() {
        Leaf leaf =
                Leaf.of("10", "kind", "ratio", "numerator", List.of("a"), "denominator", List.of("b"), "below", "zero");

        assertThat(leaf.points("a", 9_999, "b", 10_000)).isEqualTo("0");
        assertThat(leaf.points("a", 10_000, "b", 10_000)).isEqualTo("10");
    }

    @Test
    void a_ratio_above_one_is_capped_and_flagged() {
        Outcome.Scored scored = RATE.scored("a", 11, "b", 10);

        assertThat(scored.points()).hasToString("10");
        assertThat(scored.fraction()).isEqualTo(Rational.ONE);
        assertThat(scored.flags()).containsExactly(Flag.RATIO_CAPPED);
        assertThat(scored.flags().getFirst().code()).isEqualTo("ratio-capped");
        assertThat(RATE.scored("a", 10, "b", 10).flags()).isEmpty();
    }

    @Test
    void missing_inputs_are_named() {
        assertThat(RATE.missing()).containsExactly("a", "b");
        assertThat(RATE.missing("b", 3)).containsExactly("a");
        assertThat(RATE.missing("a", 1)).containsExactly("b");
    }

    @Test
    void spending_below_one_percent_counts_literally_as_printed() {
        Leaf leaf = Leaf.of(
                "10",
                "kind",
                "ratio",
                "numerator",
                List.of("a"),
                "denominator",
                List.of("b"),
                "target",
                "1%",
                "below",
                "literal");

        assertThat(leaf.points("a", 99, "b", 10_000)).isEqualTo("0.1");
        assertThat(leaf.points("a", 100, "b", 10_000)).isEqualTo("10");
    }

    @Test
    void only_a_rate_is_known_whichever_way_it_is_written() {
        Leaf fraction = Leaf.of("10", "kind", "ratio", "rate", "r");
        Leaf percent = Leaf.of(
                "10",
                "kind",
                "ratio",
                "rate",
                "r",
                "inputs",
                List.of(Leaf.map("name", "r", "label", "Tỷ lệ", "type", "decimal", "unit", "%")));

        assertThat(fraction.points("r", new BigDecimal("0.9"))).isEqualTo("9");
        assertThat(fraction.points("r", "90%")).isEqualTo("9");
        assertThat(percent.points("r", 90)).isEqualTo("9");
        assertThat(percent.points("r", "90%")).isEqualTo("9");
        assertThat(fraction.scored("r", 90).flags()).containsExactly(Flag.RATIO_CAPPED);
    }

    @Test
    void a_ratio_that_should_be_low_counts_its_complement() {
        Leaf leaf = Leaf.of(
                "10",
                "kind",
                "ratio",
                "numerator",
                List.of("a"),
                "denominator",
                List.of("b"),
                "inverse",
                true,
                "whenDenominatorZero",
                "full");

        assertThat(leaf.points("a", 1, "b", 4)).isEqualTo("7.5");
        assertThat(leaf.points("a", 0, "b", 4)).isEqualTo("10");
        assertThat(leaf.scored("a", 5, "b", 4).flags()).containsExactly(Flag.RATIO_CAPPED);
        assertThat(leaf.points("a", 5, "b", 4)).isEqualTo("0");
        assertThat(leaf.points("a", 0, "b", 0)).isEqualTo("10");
    }

    @Test
    void the_only_rounding_is_at_the_end() {
        Leaf leaf = Leaf.of("1", "kind", "sum", "parts", List.of(third(), third(), third()));

        assertThat(leaf.scored("done", true).fraction()).isEqualTo(Rational.ONE);
        assertThat(leaf.points("done", true)).isEqualTo("1");
    }

    private static Object third() {
        return Leaf.map("weight", "1/3", "rule", Leaf.map("kind", "checklist", "allOf", List.of("done")));
    }

    @Test
    void a_coarser_scale_never_rounds_above_the_maximum() {
        Leaf leaf =
                Leaf.of("2.5", "kind", "checklist", "allOf", List.of("done")).in(EvaluationContext.NONE.withScale(0));

        assertThat(leaf.points("done", true)).isEqualTo("2.5");
    }
}
