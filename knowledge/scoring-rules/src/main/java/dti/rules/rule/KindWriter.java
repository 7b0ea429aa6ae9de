package dti.rules.rule;

import dti.rules.number.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one rule of any kind with its inner rules. */
final class KindWriter {

    private KindWriter() {}

    /** A rule inside another: an object, or a bare fraction. */
    static Object inner(Rule rule) {
        return rule instanceof Rule.Fixed(Rational fraction) ? fraction.toString() : fields(rule);
    }

    static Map<String, Object> fields(Rule rule) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("kind", rule.kind());
        switch (rule) {
            case Rule.Manual _ -> {}
            case Rule.Fixed(Rational fraction) -> wire.put("fraction", fraction.toString());
            case Rule.NotApplicableWhen except -> put(wire, except);
            case Rule.Checklist(ConditionJoin join, List<String> conditions) ->
                wire.put(join == ConditionJoin.ALL_OF ? "allOf" : "anyOf", conditions);
            case Rule.Choice choice -> put(wire, choice);
            case Rule.Ratio ratio -> put(wire, ratio);
            case Rule.Count count -> put(wire, count);
            case Rule.PointsEach each -> put(wire, each);
            case Rule.Steps steps -> put(wire, steps);
            case Rule.Lateness lateness -> put(wire, lateness);
            case Rule.Matrix matrix -> put(wire, matrix);
            case Rule.Sum sum -> put(wire, sum);
            case Rule.Least least -> put(wire, least);
            case Rule.When when -> put(wire, when);
            case Rule.Relative relative -> put(wire, relative);
        }
        return wire;
    }

    private static void put(Map<String, Object> wire, Rule.NotApplicableWhen except) {
        wire.putAll(fields(except.rule()));
        wire.put("notApplicableWhen", except.input());
    }

    private static void put(Map<String, Object> wire, Rule.Choice choice) {
        wire.put("input", choice.input());
        wire.put("options", choice.options().stream().map(KindWriter::option).toList());
    }

    private static void put(Map<String, Object> wire, Rule.Count count) {
        wire.put("input", count.input());
        wire.put("required", number(count.required()));
        wire.put("partial", count.partial());
    }

    private static void put(Map<String, Object> wire, Rule.PointsEach each) {
        wire.put("input", each.input());
        wire.put("pointsEach", each.points().toString());
    }

    private static void put(Map<String, Object> wire, Rule.Steps steps) {
        wire.put("input", steps.input());
        put(wire, steps.table(), steps.table().bound() == StepTable.Bound.AT_MOST);
    }

    private static void put(Map<String, Object> wire, Rule.Lateness lateness) {
        put(wire, lateness.issue());
        put(wire, lateness.table(), true);
    }

    private static void put(Map<String, Object> wire, Rule.Sum sum) {
        wire.put("parts", sum.parts().stream().map(KindWriter::part).toList());
    }

    private static void put(Map<String, Object> wire, Rule.Least least) {
        wire.put("parts", least.parts().stream().map(KindWriter::inner).toList());
    }

    private static void put(Map<String, Object> wire, Rule.When when) {
        wire.put("input", when.input());
        wire.put("then", inner(when.then()));
        wire.put("otherwise", inner(when.otherwise()));
    }

    private static void put(Map<String, Object> wire, Rule.Relative relative) {
        wire.put("input", relative.input());
        put(wire, relative.whenReferenceZero());
    }

    private static void put(Map<String, Object> wire, Rule.Ratio ratio) {
        switch (ratio.quotient()) {
            case Quotient.Rate(String input) -> wire.put("rate", input);
            case Quotient.Sums(List<String> numerator, List<String> denominator) -> {
                wire.put("numerator", numerator);
                wire.put("denominator", denominator);
            }
        }
        wire.put("target", ratio.target().toString());
        wire.put("below", ratio.below().wire());
        wire.put("inverse", ratio.inverse());
        put(wire, ratio.whenDenominatorZero());
    }

    private static void put(Map<String, Object> wire, WhenZero whenZero) {
        if (whenZero != WhenZero.UNSTATED) {
            wire.put("whenDenominatorZero", whenZero.wire());
        }
    }

    private static void put(Map<String, Object> wire, StepTable table, boolean withAfter) {
        wire.put("steps", table.steps().stream().map(step -> step(table, step)).toList());
        if (withAfter) {
            wire.put("after", table.after().toString());
        }
    }

    private static Map<String, Object> step(StepTable table, StepTable.Step step) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put(table.bound().wire(), number(step.threshold()));
        wire.put("fraction", step.fraction().toString());
        return wire;
    }

    private static void put(Map<String, Object> wire, Issue issue) {
        switch (issue) {
            case Issue.DaysCounted(String issued, String daysLate) -> {
                wire.put("issued", issued);
                wire.put("daysLate", daysLate);
            }
            case Issue.Dated(@Nullable String issued, String issuedOn) -> {
                RuleWriter.putIfThere(wire, "issued", issued);
                wire.put("issuedOn", issuedOn);
            }
        }
    }

    private static void put(Map<String, Object> wire, Rule.Matrix matrix) {
        Map<String, Object> cells = new LinkedHashMap<>();
        matrix.cells().forEach((row, line) -> {
            Map<String, Object> columns = new LinkedHashMap<>();
            line.forEach((column, cell) -> columns.put(column, inner(cell)));
            cells.put(row, columns);
        });
        wire.put("row", matrix.row());
        wire.put("column", matrix.column());
        wire.put("cells", cells);
    }

    private static Map<String, Object> option(Option option) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("value", option.value());
        RuleWriter.putIfThere(wire, "label", option.label());
        wire.put("fraction", option.fraction().toString());
        return wire;
    }

    private static Map<String, Object> part(Part part) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("weight", part.weight().toString());
        wire.put("rule", inner(part.rule()));
        return wire;
    }

    /** A whole number as a number, any other as a text such as {@code 1/2}. */
    private static Object number(Rational value) {
        return value.isWhole() && value.numerator().bitLength() < Integer.SIZE
                ? (Object) value.numerator().intValueExact()
                : value.toString();
    }
}
