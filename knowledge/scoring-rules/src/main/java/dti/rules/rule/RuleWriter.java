package dti.rules.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the rule of a leaf in the form {@link RuleReader} reads; reading it back gives an equal rule. */
public final class RuleWriter {

    private RuleWriter() {}

    /** The node's {@code rule}, without its {@code readings}. */
    public static Map<String, Object> write(RuleSpec spec) {
        Map<String, Object> wire = new LinkedHashMap<>(KindWriter.fields(spec.rule()));
        if (!spec.inputs().isEmpty()) {
            wire.put("inputs", spec.inputs().stream().map(RuleWriter::input).toList());
        }
        RuleBasis basis = spec.basis();
        putIfThere(wire, "text", basis.text());
        if (basis.lines().size() == 1) {
            wire.put("line", basis.lines().getFirst());
        } else if (!basis.lines().isEmpty()) {
            wire.put("lines", basis.lines());
        }
        putIfThere(wire, "interpretation", basis.interpretation());
        if (!spec.tests().isEmpty()) {
            wire.put("tests", spec.tests().stream().map(RuleWriter::test).toList());
        }
        return wire;
    }

    /** The node's {@code readings}; empty where it has none. */
    public static List<Map<String, Object>> readings(RuleSpec spec) {
        return spec.readings().stream().map(RuleWriter::reading).toList();
    }

    private static Map<String, Object> reading(Reading reading) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("name", reading.name());
        wire.put("rule", KindWriter.inner(reading.rule()));
        putIfThere(wire, "interpretation", reading.interpretation());
        return wire;
    }

    private static Map<String, Object> input(InputDefinition input) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("name", input.name());
        wire.put("label", input.label());
        wire.put("type", input.type().wire());
        putIfThere(wire, "unit", input.unit());
        if (input.from() != null) {
            wire.put("from", input.from().toString());
        }
        return wire;
    }

    private static Map<String, Object> test(TestVector vector) {
        Map<String, Object> wire = new LinkedHashMap<>();
        putIfThere(wire, "reading", vector.reading());
        TestVector.Given given = vector.given();
        wire.put("inputs", given.inputs());
        putIfThere(wire, "due", given.due() == null ? null : given.due().toString());
        putIfThere(
                wire,
                "reference",
                given.reference() == null ? null : given.reference().toString());
        putUnlessEmpty(wire, "info", given.info());
        putUnlessEmpty(wire, "plan", given.plan());
        switch (vector.expected()) {
            case TestVector.Expected.Fraction expected ->
                wire.put("fraction", expected.fraction().toString());
            case TestVector.Expected.Scored expected -> putScored(wire, expected);
            case TestVector.Expected.NotApplicable _ -> wire.put("state", "not-applicable");
            case TestVector.Expected.Missing(List<String> inputs) -> wire.put("missing", inputs);
            case TestVector.Expected.Invalid(List<String> inputs) -> wire.put("invalid", inputs);
        }
        return wire;
    }

    private static void putScored(Map<String, Object> wire, TestVector.Expected.Scored expected) {
        wire.put("points", expected.points().toString());
        putIfThere(wire, "max", expected.max() == null ? null : expected.max().toString());
        expected.flags().ifPresent(flags -> wire.put("flags", flags));
    }

    private static void putUnlessEmpty(Map<String, Object> wire, String field, Map<String, Object> values) {
        if (!values.isEmpty()) {
            wire.put(field, values);
        }
    }

    static void putIfThere(Map<String, Object> wire, String field, @Nullable Object value) {
        if (value != null) {
            wire.put(field, value);
        }
    }
}
