package dti.rules.rule;

import static dti.rules.evaluate.Leaf.map;
import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.framework.DocumentError;
import dti.rules.number.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleReaderTest {

    private static final Object STEPS = List.of(map("atMost", 0, "fraction", "1"));

    private static RuleSpec read(Object wire) {
        List<DocumentError> errors = new ArrayList<>();
        @Nullable RuleSpec spec = RuleReader.read(wire, "", errors);
        assertThat(errors).isEmpty();
        return Objects.requireNonNull(spec);
    }

    private static List<String> pointers(@Nullable Object wire) {
        List<DocumentError> errors = new ArrayList<>();
        assertThat(RuleReader.read(wire, "/nodes/3/rule", errors)).isNull();
        return errors.stream().map(DocumentError::pointer).toList();
    }

    static List<Arguments> mistakes() {
        return List.of(
                Arguments.of("no object", List.of(), ""),
                Arguments.of("no kind", map("input", "n"), "/kind"),
                Arguments.of("unknown kind", map("kind", "guess"), "/kind"),
                Arguments.of("unknown field", map("kind", "manual", "max", 5), "/max"),
                Arguments.of(
                        "field of another kind",
                        map("kind", "checklist", "allOf", List.of("a"), "input", "n"),
                        "/input"),
                Arguments.of(
                        "both all and any", map("kind", "checklist", "allOf", List.of("a"), "anyOf", List.of("b")), ""),
                Arguments.of("no conditions", map("kind", "checklist", "allOf", List.of()), "/allOf"),
                Arguments.of("condition is no name", map("kind", "checklist", "allOf", List.of("a", 1)), "/allOf/1"),
                Arguments.of("name with a space", map("kind", "checklist", "allOf", List.of("a b")), "/allOf/0"),
                Arguments.of("no options", map("kind", "choice", "input", "c"), "/options"),
                Arguments.of(
                        "option without fraction",
                        map("kind", "choice", "input", "c", "options", List.of(map("value", "x"))),
                        "/options/0/fraction"),
                Arguments.of(
                        "fraction as a double",
                        map("kind", "choice", "input", "c", "options", List.of(map("value", "x", "fraction", 0.5d))),
                        "/options/0/fraction"),
                Arguments.of(
                        "fraction as a decimal number",
                        map(
                                "kind",
                                "choice",
                                "input",
                                "c",
                                "options",
                                List.of(map("value", "x", "fraction", new BigDecimal("0.5")))),
                        "/options/0/fraction"),
                Arguments.of(
                        "fraction in words",
                        map("kind", "choice", "input", "c", "options", List.of(map("value", "x", "fraction", "half"))),
                        "/options/0/fraction"),
                Arguments.of("no denominator", map("kind", "ratio", "numerator", List.of("a")), "/denominator"),
                Arguments.of(
                        "rate and numerator", map("kind", "ratio", "rate", "r", "numerator", List.of("a")), "/rate"),
                Arguments.of("unknown below", map("kind", "ratio", "rate", "r", "below", "half"), "/below"),
                Arguments.of("inverse in words", map("kind", "ratio", "rate", "r", "inverse", "yes"), "/inverse"),
                Arguments.of(
                        "unstated is not said",
                        map(
                                "kind",
                                "ratio",
                                "numerator",
                                List.of("a"),
                                "denominator",
                                List.of("b"),
                                "whenDenominatorZero",
                                "unstated"),
                        "/whenDenominatorZero"),
                Arguments.of("count against nothing", map("kind", "count", "input", "n"), ""),
                Arguments.of(
                        "count both ways", map("kind", "count", "input", "n", "required", 1, "pointsEach", "1"), ""),
                Arguments.of(
                        "partial points each",
                        map("kind", "count", "input", "n", "pointsEach", "1", "partial", true),
                        "/partial"),
                Arguments.of("steps without their end", map("kind", "steps", "input", "n", "steps", STEPS), "/after"),
                Arguments.of(
                        "mixed steps",
                        map(
                                "kind",
                                "steps",
                                "input",
                                "n",
                                "after",
                                "0",
                                "steps",
                                List.of(map("atMost", 0, "fraction", "1"), map("atLeast", 2, "fraction", "0"))),
                        "/steps/1/atLeast"),
                Arguments.of(
                        "lateness both ways",
                        map("kind", "lateness", "issuedOn", "on", "daysLate", "d", "steps", STEPS),
                        "/daysLate"),
                Arguments.of("lateness neither way", map("kind", "lateness", "steps", STEPS), "/issued"),
                Arguments.of(
                        "cell that is no rule",
                        map("kind", "matrix", "row", "a", "column", "b", "cells", map("true", map("true", true))),
                        "/cells/true/true"),
                Arguments.of("no cells", map("kind", "matrix", "row", "a", "column", "b"), "/cells"),
                Arguments.of(
                        "part without rule", map("kind", "sum", "parts", List.of(map("weight", "1"))), "/parts/0/rule"),
                Arguments.of(
                        "manual inside",
                        map("kind", "least", "parts", List.of(map("kind", "manual"))),
                        "/parts/0/kind"),
                Arguments.of(
                        "inputs inside",
                        map("kind", "least", "parts", List.of(map("kind", "ratio", "rate", "r", "inputs", List.of()))),
                        "/parts/0/inputs"),
                Arguments.of("one way only", map("kind", "when", "input", "a", "then", "1"), "/otherwise"),
                Arguments.of(
                        "exclusion by no name", map("kind", "manual", "notApplicableWhen", true), "/notApplicableWhen"),
                Arguments.of(
                        "input of unknown type",
                        map("kind", "manual", "inputs", List.of(map("name", "a", "label", "a", "type", "text"))),
                        "/inputs/0/type"),
                Arguments.of(
                        "input without label",
                        map("kind", "manual", "inputs", List.of(map("name", "a", "type", "date"))),
                        "/inputs/0/label"),
                Arguments.of(
                        "input from nowhere",
                        map(
                                "kind",
                                "manual",
                                "inputs",
                                List.of(map("name", "a", "label", "a", "type", "date", "from", "mail:1"))),
                        "/inputs/0/from"),
                Arguments.of("line in words", map("kind", "manual", "line", "first"), "/line"),
                Arguments.of("line zero", map("kind", "manual", "lines", List.of(3, 0)), "/lines/1"),
                Arguments.of("text that is none", map("kind", "manual", "text", 3), "/text"),
                Arguments.of(
                        "reading without name",
                        map("kind", "manual", "readings", List.of(map("rule", "1"))),
                        "/readings/0/name"),
                Arguments.of(
                        "test expecting nothing",
                        map("kind", "manual", "tests", List.of(map("inputs", map()))),
                        "/tests/0"),
                Arguments.of(
                        "test with a broken day",
                        map("kind", "manual", "tests", List.of(map("points", 1, "due", "31.1.2024"))),
                        "/tests/0/due"),
                Arguments.of(
                        "test with broken points",
                        map("kind", "manual", "tests", List.of(map("points", "1.005"))),
                        "/tests/0/points"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_mistake_is_reported_at_its_pointer(String mistake, Object wire, String pointer) {
        assertThat(pointers(wire)).as(mistake).contains("/nodes/3/rule" + pointer);
    }

    @Test
    void keys_with_slashes_are_escaped_in_pointers() {
        assertThat(pointers(map("kind", "manual", "a/b~c", 1))).containsExactly("/nodes/3/rule/a~1b~0c");
    }

    @Test
    void rules_that_are_too_deep_or_too_many_are_refused() {
        Map<String, Object> deep = map("kind", "ratio", "rate", "r");
        for (int level = 0; level < 100; level++) {
            deep = map("kind", "least", "parts", List.of(deep));
        }
        assertThat(pointers(deep)).containsExactly("/nodes/3/rule" + "/parts/0".repeat(RuleLimits.DEPTH_MAX));
        List<Object> wide = IntStream.range(0, 100)
                .<Object>mapToObj(_ -> map("kind", "least", "parts", List.of("1", map("kind", "ratio", "rate", "r"))))
                .toList();
        assertThat(pointers(map("kind", "least", "parts", wide))).isNotEmpty();
        List<Integer> long_ = IntStream.range(1, 200).boxed().toList();
        assertThat(pointers(map("kind", "manual", "lines", long_))).containsExactly("/nodes/3/rule/lines");
    }

    @Test
    void omitted_fields_of_a_ratio_have_defaults() {
        RuleSpec spec = read(map("kind", "ratio", "numerator", List.of("a"), "denominator", List.of("b")));

        assertThat(spec.rule())
                .isEqualTo(new Rule.Ratio(
                        new Quotient.Sums(List.of("a"), List.of("b")),
                        Rational.ONE,
                        BelowTarget.PROPORTIONAL,
                        false,
                        WhenZero.UNSTATED));
    }

    @Test
    void omitted_inputs_follow_from_their_use() {
        RuleSpec spec = read(map(
                "kind",
                "when",
                "input",
                "none",
                "then",
                "1",
                "otherwise",
                map("kind", "lateness", "issuedOn", "on", "steps", STEPS, "notApplicableWhen", "out")));

        assertThat(spec.inputs()).extracting(InputDefinition::name).containsExactly("none", "out", "on");
        assertThat(spec.inputs())
                .extracting(InputDefinition::type)
                .containsExactly(InputType.BOOLEAN, InputType.BOOLEAN, InputType.DATE);
    }

    @Test
    void yaml_booleans_are_keys_of_a_matrix_like_any_other() {
        Rule.Matrix matrix = (Rule.Matrix) read(map(
                        "kind",
                        "matrix",
                        "row",
                        "a",
                        "column",
                        "b",
                        "cells",
                        Map.of(true, Map.of(true, "1", false, "0"), false, Map.of(true, "1/2", false, "0"))))
                .rule();

        assertThat(matrix.cells().keySet()).containsExactlyInAnyOrder("true", "false");
    }

    @Test
    void a_line_given_twice_is_one_line() {
        assertThat(read(map("kind", "manual", "line", 54, "lines", List.of(54, 57)))
                        .basis()
                        .lines())
                .containsExactly(54, 57);
    }
}
