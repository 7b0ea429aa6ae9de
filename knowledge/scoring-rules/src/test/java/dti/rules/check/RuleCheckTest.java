package dti.rules.check;

import static dti.rules.evaluate.Leaf.input;
import static dti.rules.evaluate.Leaf.map;
import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.framework.DocumentError;
import dti.rules.number.Points;
import dti.rules.rule.RuleReader;
import dti.rules.rule.RuleSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCheckTest {

    private static final String RULE = "/nodes/3/rule";

    private static List<DocumentError> check(Object rule, @Nullable Object readings, @Nullable Points max) {
        List<DocumentError> errors = new ArrayList<>();
        @Nullable RuleSpec spec = RuleReader.readLeaf(rule, readings, "/nodes/3", errors);
        assertThat(errors).isEmpty();
        return RuleCheck.check(Objects.requireNonNull(spec), max, RULE);
    }

    private static List<String> pointers(Object rule) {
        return check(rule, null, Points.of(10)).stream()
                .map(DocumentError::pointer)
                .toList();
    }

    private static Map<String, Object> choice(Object... fractions) {
        List<Object> options = Stream.of(fractions)
                .<Object>map(fraction -> map("value", "v" + fraction, "fraction", fraction))
                .toList();
        return map("kind", "choice", "input", "c", "options", options);
    }

    private static Map<String, Object> steps(String bound, Object... thresholds) {
        List<Object> steps = Stream.of(thresholds)
                .<Object>map(threshold -> map(bound, threshold, "fraction", "1/2"))
                .toList();
        return bound.equals("atMost")
                ? map("kind", "steps", "input", "n", "steps", steps, "after", "0")
                : map("kind", "steps", "input", "n", "steps", steps);
    }

    private static Map<String, Object> with(Map<String, Object> rule, Object... inputs) {
        rule.put("inputs", List.of(inputs));
        return rule;
    }

    private static Map<String, Object> done(String... conditions) {
        return map("kind", "checklist", "allOf", List.of(conditions));
    }

    private static Map<String, Object> ratio(String... settings) {
        Map<String, Object> ratio = map("kind", "ratio", "numerator", List.of("a"), "denominator", List.of("b"));
        for (int index = 0; index < settings.length; index += 2) {
            ratio.put(settings[index], settings[index + 1].equals("true") ? (Object) true : settings[index + 1]);
        }
        return ratio;
    }

    private static Map<String, Object> sum(String... weights) {
        return map(
                "kind",
                "sum",
                "parts",
                Stream.of(weights)
                        .<Object>map(weight -> map("weight", weight, "rule", done("d")))
                        .toList());
    }

    private static Map<String, Object> matrix(Object cells) {
        return map("kind", "matrix", "row", "r", "column", "c", "cells", cells);
    }

    static List<Arguments> unsound() {
        return List.of(
                Arguments.of("fraction above one", choice("1", "3/2"), "/options/1/fraction"),
                Arguments.of("negative fraction", choice("-1/2"), "/options/0/fraction"),
                Arguments.of("the same option twice", choice("1/2", "1/2"), "/options/1/value"),
                Arguments.of("gap below the last step", steps("atLeast", 2, 1), "/steps"),
                Arguments.of("steps that overlap", steps("atLeast", 2, 2, 0), "/steps/1/atLeast"),
                Arguments.of("steps the wrong way up", steps("atLeast", 0, 1), "/steps/1/atLeast"),
                Arguments.of("falling upper bounds", steps("atMost", 3, 1), "/steps/1/atMost"),
                Arguments.of("equal upper bounds", steps("atMost", 3, 3), "/steps/1/atMost"),
                Arguments.of("negative threshold", steps("atMost", "-1", 3), "/steps/0/atMost"),
                Arguments.of(
                        "percentages as whole numbers",
                        with(steps("atLeast", 80, 0), map("name", "n", "label", "n", "type", "decimal", "unit", "%")),
                        "/steps"),
                Arguments.of("target zero", ratio("target", "0"), "/target"),
                Arguments.of("literal beyond one", ratio("target", "2", "below", "literal"), "/target"),
                Arguments.of("inverse beyond one", ratio("target", "3/2", "inverse", "true"), "/target"),
                Arguments.of(
                        "summand twice",
                        map("kind", "ratio", "numerator", List.of("a", "a"), "denominator", List.of("b")),
                        "/numerator"),
                Arguments.of("condition twice", done("a", "a"), "/allOf"),
                Arguments.of("nothing required", map("kind", "count", "input", "n", "required", 0), "/required"),
                Arguments.of("no points each", map("kind", "count", "input", "n", "pointsEach", "0"), "/pointsEach"),
                Arguments.of("weights above one", sum("1/2", "2/3"), "/parts"),
                Arguments.of("weight zero", sum("0"), "/parts/0/weight"),
                Arguments.of("row without a case", matrix(map("true", map("true", "1", "false", "0"))), "/row"),
                Arguments.of(
                        "hole in a matrix",
                        matrix(map("true", map("true", "1", "false", "0"), "false", map("true", "1"))),
                        "/cells/false"),
                Arguments.of(
                        "cell above one",
                        matrix(map("x", map("true", "2", "false", "0"), "y", map("true", "1", "false", "0"))),
                        "/cells/x/true"),
                Arguments.of(
                        "row and column the same",
                        map(
                                "kind",
                                "matrix",
                                "row",
                                "r",
                                "column",
                                "r",
                                "cells",
                                map("true", map("true", "1", "false", "0"), "false", map("true", "1", "false", "0"))),
                        "/column"),
                Arguments.of(
                        "branch above one", map("kind", "when", "input", "a", "then", "2", "otherwise", "0"), "/then"),
                Arguments.of("name not defined", with(done("a", "b"), input("a", "boolean")), "/allOf/1"),
                Arguments.of(
                        "definition not used", with(done("a"), input("a", "boolean"), input("b", "date")), "/inputs/1"),
                Arguments.of(
                        "defined twice",
                        with(done("a"), input("a", "boolean"), input("a", "boolean")),
                        "/inputs/1/name"),
                Arguments.of("reserved name", done("points"), "/inputs/0/name"),
                Arguments.of(
                        "percentage of a date",
                        with(done("a"), map("name", "a", "label", "a", "type", "boolean", "unit", "%")),
                        "/inputs/0/unit"),
                Arguments.of("wrong type", with(done("a"), input("a", "integer")), "/allOf/0"),
                Arguments.of(
                        "other options elsewhere",
                        map("kind", "least", "parts", List.of(choice("1", "0"), choice("1", "1/2"))),
                        "/parts/1/input"),
                Arguments.of(
                        "days that are not whole",
                        with(
                                map(
                                        "kind",
                                        "lateness",
                                        "issued",
                                        "i",
                                        "daysLate",
                                        "d",
                                        "steps",
                                        List.of(map("atMost", 0, "fraction", "1"))),
                                input("i", "boolean"),
                                input("d", "decimal")),
                        "/daysLate"),
                Arguments.of(
                        "exclusion of the wrong type",
                        with(map("kind", "manual", "notApplicableWhen", "x"), input("x", "date")),
                        "/notApplicableWhen"),
                Arguments.of("nothing to enter", map("kind", "least", "parts", List.of("1", "0")), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsound")
    void an_unsound_rule_is_reported_at_its_pointer(String mistake, Object rule, String pointer) {
        assertThat(pointers(rule)).as(mistake).contains(RULE + pointer);
    }

    @Test
    void sound_rules_pass() {
        assertThat(pointers(steps("atLeast", 2, "1/2", 0))).isEmpty();
        assertThat(pointers(steps("atMost", 0, "3/2"))).isEmpty();
        assertThat(pointers(ratio("target", "3/2"))).isEmpty();
        assertThat(pointers(sum("1/2", "1/4"))).as("weights may leave a rest").isEmpty();
        assertThat(pointers(with(done("a"), input("a", "boolean")))).isEmpty();
        assertThat(pointers(with(map("kind", "count", "input", "n", "required", 1), input("n", "integer"))))
                .isEmpty();
    }

    @Test
    void an_input_of_a_reading_is_used() {
        Map<String, Object> rule = with(done("a"), input("a", "boolean"), input("b", "boolean"));

        assertThat(check(rule, List.of(map("name", "p", "rule", done("b"))), null))
                .isEmpty();
        assertThat(check(rule, null, null)).isNotEmpty();
    }

    @Test
    void readings_are_checked_like_the_rule_and_named_apart() {
        Object readings = List.of(
                map("name", "p", "rule", done("a", "c")),
                map("name", "p", "rule", done("a")),
                map("name", "literal", "rule", done("a")));

        assertThat(check(with(done("a"), input("a", "boolean")), readings, null))
                .extracting(DocumentError::pointer)
                .containsExactlyInAnyOrder(
                        "/nodes/3/readings/0/rule/allOf/1", "/nodes/3/readings/1/name", "/nodes/3/readings/2/name");
    }

    private static List<DocumentError> tested(@Nullable Points max, Object... expectations) {
        Map<String, Object> rule = ratio("target", "80%", "whenDenominatorZero", "not-applicable");
        rule.put("tests", List.of(map(expectations)));
        return check(rule, List.of(map("name", "p", "rule", ratio())), max);
    }

    @Test
    void examples_that_hold_pass() {
        Points ten = Points.of(10);
        Map<String, Object> files = map("a", 796, "b", 1000);
        assertThat(tested(ten, "inputs", files, "points", "9.95")).isEmpty();
        assertThat(tested(null, "inputs", files, "points", "9.95", "max", 10)).isEmpty();
        assertThat(tested(null, "inputs", files, "fraction", "199/200")).isEmpty();
        assertThat(tested(ten, "inputs", files, "points", "7.96", "reading", "p"))
                .isEmpty();
        assertThat(tested(ten, "inputs", map("a", 3, "b", 2), "points", 10, "flags", List.of("ratio-capped")))
                .isEmpty();
        assertThat(tested(ten, "inputs", map("a", 0, "b", 0), "state", "not-applicable"))
                .isEmpty();
        assertThat(tested(ten, "inputs", map("a", 0), "missing", List.of("b"))).isEmpty();
        assertThat(tested(ten, "inputs", map("a", 0, "b", -1), "invalid", List.of("b")))
                .isEmpty();
    }

    @Test
    void an_example_with_another_result_is_reported_with_that_result() {
        Points ten = Points.of(10);
        Map<String, Object> files = map("a", 796, "b", 1000);
        assertThat(tested(ten, "inputs", files, "points", "9.96"))
                .containsExactly(new DocumentError(
                        RULE + "/tests/0",
                        "cho kết quả khác: 9,95/10 điểm, tỷ lệ 199/200, không có cảnh báo",
                        "came out otherwise: 9.95 of 10 points, fraction 199/200, flags []"));
        assertThat(tested(ten, "inputs", files, "points", "9.95", "flags", List.of("ratio-capped")))
                .hasSize(1);
        assertThat(tested(ten, "inputs", files, "fraction", "1")).hasSize(1);
        assertThat(tested(ten, "inputs", files, "points", "9.95", "reading", "q"))
                .hasSize(1);
        assertThat(tested(ten, "inputs", files, "state", "not-applicable")).hasSize(1);
        assertThat(tested(ten, "inputs", map("a", 0), "missing", List.of("a", "b")))
                .hasSize(1);
        assertThat(tested(ten, "inputs", map("a", "x"), "invalid", List.of("b")))
                .hasSize(1);
        assertThat(tested(null, "inputs", files, "points", "9.95"))
                .as("of what?")
                .hasSize(1);
    }
}
