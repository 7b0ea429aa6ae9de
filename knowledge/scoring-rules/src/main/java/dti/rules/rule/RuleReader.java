package dti.rules.rule;

import dti.rules.framework.DocumentError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rule of a leaf. An unknown field is an error, and every error has a pointer. */
public final class RuleReader {

    /** The fields of the outermost rule only; the others belong to its kind. */
    static final String[] SPEC_FIELDS = {"inputs", "text", "line", "lines", "interpretation", "readings", "tests"};

    private RuleReader() {}

    /** Reads a node's {@code rule}. Adds what is wrong with it to {@code errors} and then returns null. */
    public static @Nullable RuleSpec read(@Nullable Object wire, String pointer, List<DocumentError> errors) {
        int before = errors.size();
        WireMap fields = WireMap.of(wire, pointer, errors);
        if (fields == null) {
            return null;
        }
        List<Reading> readings = readings(fields);
        Rule rule = new KindReader(errors).outermost(fields, SPEC_FIELDS);
        RuleSpec spec = spec(fields, rule, readings);
        return errors.size() == before ? spec : null;
    }

    /** Reads a node's {@code rule} and {@code readings}. Adds what is wrong to {@code errors} and then returns null. */
    public static @Nullable RuleSpec readLeaf(
            @Nullable Object rule, @Nullable Object readings, String nodePointer, List<DocumentError> errors) {
        String pointer = WireMap.child(nodePointer, "rule");
        RuleSpec spec = read(rule, pointer, errors);
        if (readings == null || spec == null) {
            return spec;
        }
        int before = errors.size();
        WireMap beside = WireMap.of(Map.of("readings", readings), nodePointer, errors);
        WireMap fields = WireMap.of(rule, pointer, errors);
        if (beside == null || fields == null) {
            return null;
        }
        List<Reading> all = new ArrayList<>(spec.readings());
        all.addAll(readings(beside));
        List<InputDefinition> inputs = fields.has("inputs") ? spec.inputs() : InputUse.definitions(spec.rule(), all);
        return errors.size() == before ? new RuleSpec(spec.rule(), inputs, spec.basis(), all, spec.tests()) : null;
    }

    private static RuleSpec spec(WireMap fields, Rule rule, List<Reading> readings) {
        List<InputDefinition> inputs = fields.has("inputs") ? inputs(fields) : InputUse.definitions(rule, readings);
        return new RuleSpec(rule, inputs, basis(fields), readings, TestVectorReader.read(fields));
    }

    private static List<Reading> readings(WireMap fields) {
        List<Reading> readings = new ArrayList<>();
        for (WireMap reading : fields.objects("readings", false)) {
            reading.allowOnly("name", "rule", "interpretation");
            String name = reading.requiredName("name");
            Rule rule = new KindReader(fields.errors()).rule(reading.raw("rule"), reading.at("rule"));
            readings.add(new Reading(name, rule, reading.text("interpretation")));
        }
        return readings;
    }

    private static List<InputDefinition> inputs(WireMap fields) {
        List<InputDefinition> inputs = new ArrayList<>();
        for (WireMap input : fields.objects("inputs", false)) {
            input.allowOnly("name", "label", "type", "unit", "from");
            if (!input.has("type")) {
                input.missing("type");
            }
            inputs.add(new InputDefinition(
                    input.requiredName("name"),
                    input.requiredText("label"),
                    input.oneOf("type", InputType.values(), InputType.DECIMAL),
                    input.text("unit"),
                    origin(input)));
        }
        return inputs;
    }

    private static @Nullable InputOrigin origin(WireMap input) {
        String from = input.text("from");
        if (from == null) {
            return null;
        }
        InputOrigin origin = InputOrigin.parse(from).orElse(null);
        if (origin == null) {
            input.error(
                    "from",
                    "phải là “info:<mã trường>” hoặc “plan:<số liệu>”",
                    "must be info:<code of a field> or plan:<figure>");
        }
        return origin;
    }

    private static RuleBasis basis(WireMap fields) {
        List<Integer> lines = new ArrayList<>();
        if (fields.has("line")) {
            addLine(fields.raw("line"), fields.at("line"), lines, fields.errors());
        }
        List<?> several = fields.list("lines", false);
        for (int index = 0; index < several.size(); index++) {
            addLine(several.get(index), WireMap.child(fields.at("lines"), index), lines, fields.errors());
        }
        List<Integer> distinct = lines.stream().distinct().toList();
        return new RuleBasis(fields.text("text"), distinct, fields.text("interpretation"), null);
    }

    private static void addLine(
            @Nullable Object wire, String pointer, List<Integer> lines, List<DocumentError> errors) {
        if (wire instanceof Number number && number.toString().matches("[1-9][0-9]{0,6}")) {
            lines.add(number.intValue());
        } else {
            errors.add(new DocumentError(
                    pointer, "phải là số thứ tự của một dòng trong văn bản", "must be the number of a line"));
        }
    }
}
