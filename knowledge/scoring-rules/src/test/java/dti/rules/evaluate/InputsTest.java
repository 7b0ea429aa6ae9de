package dti.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.language.Language;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every entered value has an outcome, however wrong it is. */
class InputsTest {

    private static final Leaf RATIO = Leaf.of(
            "10",
            "kind",
            "ratio",
            "numerator",
            List.of("a"),
            "denominator",
            List.of("b"),
            "inputs",
            List.of(
                    Leaf.map("name", "a", "label", "a", "type", "integer"),
                    Leaf.map("name", "b", "label", "b", "type", "decimal", "from", "info:1.5")));

    @Test
    void values_of_the_wrong_type_are_refused_by_name_and_reason() {
        for (Object wrong : new Object[] {true, "many", 0.5d, 1.0f, List.of(), Map.of(), "1,5", "NaN"}) {
            assertThat(RATIO.invalid("a", 1, "b", wrong)).as("%s", wrong).containsExactly("b");
        }
        assertThat(RATIO.invalid("a", "x", "b", "y")).containsExactly("a", "b");
        Outcome.Invalid invalid = (Outcome.Invalid) RATIO.evaluate("a", -1);
        assertThat(invalid.problems().getFirst().message().in(Language.VI)).isEqualTo("không được âm");
        assertThat(invalid.problems().getFirst().message().in(Language.EN)).isEqualTo("must not be negative");
    }

    @Test
    void an_integer_takes_whole_numbers_only() {
        assertThat(RATIO.points("a", new BigDecimal("3.00"), "b", 4)).isEqualTo("7.5");
        assertThat(RATIO.invalid("a", new BigDecimal("3.5"), "b", 4)).containsExactly("a");
        assertThat(RATIO.invalid("a", "300%", "b", 4)).containsExactly("a");
    }

    @Test
    void hostile_numbers_are_refused_without_computing() {
        for (String text : new String[] {"1E+999999999", "1E-999999999", "-1E+999999999", "1E+18"}) {
            assertThat(RATIO.invalid("a", 1, "b", new BigDecimal(text)))
                    .as(text)
                    .containsExactly("b");
        }
        assertThat(RATIO.invalid("a", BigInteger.TWO.pow(1_000_000), "b", 1)).containsExactly("a");
        assertThat(RATIO.invalid("a", 1, "b", "9".repeat(1_000_000))).containsExactly("b");
        assertThat(RATIO.points("a", 0, "b", new BigDecimal("999999999999999999.999999999999")))
                .isEqualTo("0");
        assertThat(RATIO.points("a", 0, "b", new BigDecimal("0E+999999999"))).isEqualTo("0");
    }

    @Test
    void an_unknown_input_is_refused() {
        assertThat(RATIO.invalid("a", 1, "b", 2, "c", 3)).containsExactly("c");
        assertThat(RATIO.invalid("a", 1, "b", 2, "points", 3)).containsExactly("points");
    }

    @Test
    void an_explicit_null_is_a_value_not_entered() {
        Map<String, @Nullable Object> entered = new HashMap<>();
        entered.put("a", null);
        entered.put("b", 2);
        assertThat(InputValues.of(entered)).isEqualTo(InputValues.of(Map.of("b", 2)));
    }

    @Test
    void dates_are_calendar_days() {
        Leaf leaf = Leaf.of(
                "10", "kind", "lateness", "issuedOn", "on", "steps", List.of(Leaf.map("atMost", 0, "fraction", "1")));

        for (Object wrong : new Object[] {"2024-02-30", "31/01/2024", "2024-1-31", 20240131, "9999-01-01", true}) {
            assertThat(leaf.invalid("on", wrong)).as("%s", wrong).containsExactly("on");
        }
        assertThat(leaf.missing("on", "2024-02-29")).containsExactly("campaign:due");
    }

    @Test
    void a_denominator_comes_from_the_general_information_form() {
        Leaf informed = RATIO.in(EvaluationContext.NONE.withInfo(Map.of("1.5", 8)));

        assertThat(informed.points("a", 7)).isEqualTo("8.75");
        assertThat(informed.scored("a", 7, "b", 8).flags()).isEmpty();
        assertThat(RATIO.missing("a", 7)).containsExactly("b");
    }

    @Test
    void a_figure_that_differs_from_the_form_counts_and_is_flagged() {
        Leaf informed = RATIO.in(EvaluationContext.NONE.withInfo(Map.of("1.5", 8)));

        assertThat(informed.scored("a", 7, "b", 10).points()).hasToString("7");
        assertThat(informed.scored("a", 7, "b", 10).flags()).containsExactly(Flag.INPUT_DIFFERS);
    }

    @Test
    void a_plan_feeds_a_rate() {
        Leaf leaf = Leaf.of(
                "10",
                "kind",
                "ratio",
                "rate",
                "r",
                "inputs",
                List.of(Leaf.map("name", "r", "label", "r", "type", "decimal", "from", "plan:targets")));

        assertThat(leaf.in(EvaluationContext.NONE.withPlan(Map.of("targets", "3/4")))
                        .points())
                .isEqualTo("7.5");
    }

    @Test
    void a_fraction_is_the_share_it_is_even_where_the_input_is_measured_in_percent() {
        Leaf leaf = Leaf.of(
                "10",
                "kind",
                "ratio",
                "rate",
                "r",
                "inputs",
                List.of(Leaf.map("name", "r", "label", "r", "type", "decimal", "unit", "%", "from", "plan:targets")));

        assertThat(leaf.in(EvaluationContext.NONE.withPlan(Map.of("targets", "10/13")))
                        .points())
                .isEqualTo("7.69");
        assertThat(leaf.points("r", 75)).isEqualTo("7.5");
    }

    @Test
    void a_figure_of_a_manual_leaf_is_listed_and_gives_no_points() {
        Leaf leaf = Leaf.of(
                        "10",
                        "kind",
                        "manual",
                        "inputs",
                        List.of(Leaf.map(
                                "name", "p", "label", "p", "type", "decimal", "unit", "%", "from", "plan:targets")))
                .in(EvaluationContext.NONE.withPlan(Map.of("targets", "10/13")));

        assertThat(leaf.missing()).containsExactly("points");
        assertThat(leaf.scored("points", 6).points()).hasToString("6");
        assertThat(leaf.scored("points", 6).trace().used()).containsOnlyKeys("p");
    }

    @Test
    void points_of_a_manual_leaf_are_entered_and_never_clamped() {
        Leaf leaf = Leaf.of("5", "kind", "manual");

        assertThat(leaf.points("points", new BigDecimal("4.25"))).isEqualTo("4.25");
        assertThat(leaf.scored("points", 4).fraction()).hasToString("4/5");
        assertThat(leaf.points("points", 5)).isEqualTo("5");
        assertThat(leaf.points("points", 0)).isEqualTo("0");
        assertThat(leaf.missing()).containsExactly("points");
        for (Object wrong : new Object[] {new BigDecimal("5.01"), -1, new BigDecimal("1.005"), 4.0d, "a", true}) {
            assertThat(leaf.invalid("points", wrong)).as("%s", wrong).containsExactly("points");
        }
        assertThat(leaf.invalid("other", 1)).containsExactly("other");
        assertThat(leaf.in(EvaluationContext.NONE.withScale(1)).invalid("points", new BigDecimal("4.25")))
                .containsExactly("points");
    }

    @Test
    void a_manual_leaf_may_be_excluded_too() {
        Leaf leaf = Leaf.of("5", "kind", "manual", "notApplicableWhen", "out");

        assertThat(leaf.evaluate("out", true)).isInstanceOf(Outcome.NotApplicable.class);
        assertThat(leaf.points("out", false, "points", 3)).isEqualTo("3");
        assertThat(leaf.spec().isManual()).isTrue();
    }
}
