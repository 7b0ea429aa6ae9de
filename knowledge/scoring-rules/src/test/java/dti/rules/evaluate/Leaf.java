package dti.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.check.RuleCheck;
import dti.rules.framework.DocumentError;
import dti.rules.number.Points;
import dti.rules.rule.RuleReader;
import dti.rules.rule.RuleSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A leaf under test: a rule read from a document and checked as when it is stored, and a maximum. */
public record Leaf(RuleSpec spec, Points max, EvaluationContext context) {

    public static Leaf of(String max, Object... fields) {
        return of(max, map(fields));
    }

    public static Leaf of(String max, Map<String, Object> wire) {
        List<DocumentError> errors = new ArrayList<>();
        RuleSpec spec = RuleReader.read(wire, "/nodes/0/rule", errors);
        assertThat(errors).isEmpty();
        RuleSpec read = Objects.requireNonNull(spec);
        assertThat(RuleCheck.check(read, Points.of(max), "/nodes/0/rule")).isEmpty();
        return new Leaf(read, Points.of(max), EvaluationContext.NONE);
    }

    public Leaf in(EvaluationContext other) {
        return new Leaf(spec, max, other);
    }

    public Outcome evaluate(Object... inputs) {
        return RuleEngine.evaluate(spec, max, InputValues.of(map(inputs)), context);
    }

    public Outcome.Scored scored(Object... inputs) {
        Outcome outcome = evaluate(inputs);
        assertThat(outcome).isInstanceOf(Outcome.Scored.class);
        return (Outcome.Scored) outcome;
    }

    public String points(Object... inputs) {
        return scored(inputs).points().toString();
    }

    public List<String> missing(Object... inputs) {
        Outcome outcome = evaluate(inputs);
        assertThat(outcome).isInstanceOf(Outcome.Missing.class);
        return ((Outcome.Missing) outcome).inputs();
    }

    public List<String> invalid(Object... inputs) {
        Outcome outcome = evaluate(inputs);
        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        return ((Outcome.Invalid) outcome)
                .problems().stream().map(InputProblem::input).toList();
    }

    /** A map of alternating names and values, in this order. */
    public static Map<String, Object> map(Object... fields) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int index = 0; index < fields.length; index += 2) {
            map.put((String) fields[index], fields[index + 1]);
        }
        return map;
    }

    public static Map<String, Object> input(String name, String type) {
        return map("name", name, "label", name, "type", type);
    }
}
