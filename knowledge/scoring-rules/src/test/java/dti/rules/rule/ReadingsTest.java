package dti.rules.rule;

import static dti.rules.evaluate.Leaf.map;
import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.framework.DocumentError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Readings of a rule, and the round trip of writing and reading a rule. */
class ReadingsTest {

    private static RuleSpec read(Object wire) {
        List<DocumentError> errors = new ArrayList<>();
        @Nullable RuleSpec spec = RuleReader.read(wire, "", errors);
        assertThat(errors).isEmpty();
        return Objects.requireNonNull(spec);
    }

    @Test
    void a_chosen_reading_becomes_the_rule_and_the_print_a_reading() {
        List<DocumentError> errors = new ArrayList<>();
        RuleSpec spec = Objects.requireNonNull(RuleReader.readLeaf(
                map("kind", "ratio", "numerator", List.of("a"), "denominator", List.of("b"), "text", "a/b"),
                List.of(map(
                        "name",
                        "practical",
                        "rule",
                        map("kind", "ratio", "numerator", List.of("b"), "denominator", List.of("a")))),
                "/nodes/0",
                errors));
        RuleSpec practical = spec.underReading("practical").orElseThrow();

        assertThat(errors).isEmpty();
        assertThat(practical.basis().reading()).isEqualTo("practical");
        assertThat(practical.basis().text()).isEqualTo("a/b");
        assertThat(practical.readings()).extracting(Reading::name).containsExactly("literal");
        assertThat(practical.readings().getFirst().rule()).isEqualTo(spec.rule());
        assertThat(spec.underReading("other")).isEmpty();
    }

    @Test
    void a_mistake_in_a_reading_is_reported_beside_the_rule() {
        List<DocumentError> errors = new ArrayList<>();
        RuleReader.readLeaf(
                map("kind", "ratio", "rate", "r"),
                List.of(map("name", "p", "rule", map("kind", "x"))),
                "/nodes/0",
                errors);

        assertThat(errors).extracting(DocumentError::pointer).containsExactly("/nodes/0/readings/0/rule/kind");
    }

    @Test
    void a_written_rule_reads_back_the_same() {
        RuleSpec spec = read(map(
                "kind",
                "ratio",
                "rate",
                "r",
                "target",
                "80%",
                "text",
                "Tỷ lệ",
                "lines",
                List.of(3, 5),
                "interpretation",
                "nguyên văn",
                "notApplicableWhen",
                "out",
                "inputs",
                List.of(
                        map("name", "r", "label", "Tỷ lệ", "type", "decimal", "unit", "%", "from", "plan:targets"),
                        map("name", "out", "label", "Không áp dụng", "type", "boolean")),
                "tests",
                List.of(
                        map("inputs", map("r", 40), "points", "5", "max", 10, "flags", List.of()),
                        map("inputs", map("r", 40), "fraction", "1/2", "due", "2024-01-31", "reference", "3"),
                        map("inputs", map("out", true), "state", "not-applicable", "info", map("1", 2)),
                        map("inputs", map(), "missing", List.of("r")),
                        map("inputs", map("r", "x"), "invalid", List.of("r"), "plan", map("targets", 1)))));

        assertThat(read(RuleWriter.write(spec))).isEqualTo(spec);
    }
}
