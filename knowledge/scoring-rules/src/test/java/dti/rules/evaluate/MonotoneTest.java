package dti.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.number.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** More of a wanted thing never earns less, and less of it never earns more. */
class MonotoneTest {

    private static final int STEPS = 400;

    static List<Arguments> rising() {
        EvaluationContext reference = EvaluationContext.NONE.withReference(Rational.of(90));
        return List.of(
                Arguments.of("numerator", ratio("proportional", false), true, "a"),
                Arguments.of("denominator", ratio("proportional", false), false, "b"),
                Arguments.of("numerator, literal", ratio("literal", false), true, "a"),
                Arguments.of("numerator, all or nothing", ratio("zero", false), true, "a"),
                Arguments.of("numerator, inverse", ratio("proportional", true), false, "a"),
                Arguments.of("denominator, inverse", ratio("proportional", true), true, "b"),
                Arguments.of(
                        "count",
                        Leaf.of("10", "kind", "count", "input", "a", "required", 77, "partial", true),
                        true,
                        "a"),
                Arguments.of(
                        "points each", Leaf.of("10", "kind", "count", "input", "a", "pointsEach", "0.13"), true, "a"),
                Arguments.of(
                        "relative",
                        Leaf.of("10", "kind", "relative", "input", "a").in(reference),
                        true,
                        "a"));
    }

    private static Leaf ratio(String below, boolean inverse) {
        return Leaf.of(
                "10",
                "kind",
                "ratio",
                "numerator",
                List.of("a"),
                "denominator",
                List.of("b"),
                "target",
                "80%",
                "below",
                below,
                "inverse",
                inverse);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rising")
    void points_follow_the_figure(String name, Leaf leaf, boolean rises, String input) {
        Random random = new Random(name.hashCode());
        for (int step = 0; step < STEPS; step++) {
            int figure = 1 + random.nextInt(120);
            int other = 1 + random.nextInt(120);
            Outcome.Scored before = scored(leaf, input, figure, other);
            Outcome.Scored after = scored(leaf, input, figure + 1 + random.nextInt(9), other);
            assertThat(after.points().compareTo(before.points()))
                    .as("%s from %d beside %d", name, figure, other)
                    .satisfies(
                            compared -> assertThat(rises ? compared : -compared).isNotNegative());
        }
    }

    private static Outcome.Scored scored(Leaf leaf, String input, int figure, int other) {
        return leaf.spec().input("b").isEmpty()
                ? leaf.scored(input, figure)
                : leaf.scored(input, figure, input.equals("a") ? "b" : "a", other);
    }

    @ParameterizedTest(name = "issued by day {0}")
    @ValueSource(ints = {1, 10, 20, 30})
    void later_never_earns_more(int day) {
        Leaf leaf = Leaf.of(
                        "10",
                        "kind",
                        "lateness",
                        "issuedOn",
                        "on",
                        "steps",
                        List.of(Leaf.map("atMost", 0, "fraction", "1"), Leaf.map("atMost", 10, "fraction", "1/2")))
                .in(EvaluationContext.NONE.withDue(LocalDate.of(2024, 1, 15)));
        LocalDate issued = LocalDate.of(2024, 1, day);

        assertThat(leaf.scored("on", issued.plusDays(1)).points())
                .isLessThanOrEqualTo(leaf.scored("on", issued).points());
    }
}
