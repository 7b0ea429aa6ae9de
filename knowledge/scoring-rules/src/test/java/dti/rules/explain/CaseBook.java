package dti.rules.explain;

import static dti.rules.evaluate.Leaf.map;

import dti.rules.evaluate.EvaluationContext;
import dti.rules.evaluate.Leaf;
import dti.rules.rule.RuleSpec;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Explanations of leaves of the documents for assumed figures, by the name of their golden file. */
final class CaseBook {

    static final OffsetDateTime MORNING = OffsetDateTime.parse("2024-02-05T08:30:00+07:00");

    private final Map<String, LeafExplanation> cases = new LinkedHashMap<>();

    static Map<String, LeafExplanation> all() {
        CaseBook book = new CaseBook();
        RatioCases.addTo(book);
        NumberCases.addTo(book);
        CompositeCases.addTo(book);
        return book.cases;
    }

    void add(
            String name,
            String code,
            String title,
            String max,
            Map<String, Object> rule,
            EvaluationContext context,
            Object... inputs) {
        Leaf leaf = Leaf.of(max, rule).in(context);
        RuleSpec spec = leaf.spec();
        Map<String, Provenance> provenance = new LinkedHashMap<>();
        spec.inputs()
                .forEach(input -> provenance.put(
                        input.name(),
                        input.from() == null
                                ? Provenance.ASSUMED
                                : new Provenance(Provenance.Channel.GENERAL_INFORMATION, null, MORNING, 2L, null)));
        LeafPrint print = new LeafPrint(code, code, title, leaf.max(), "003");
        Calculation calculation = new Calculation(leaf.evaluate(inputs), provenance);
        cases.put(name, Explainer.explain(LeafFacts.assumed(print, spec, calculation)));
    }

    @SafeVarargs
    static Map<String, Object> rule(String text, int line, Map<String, Object> wire, Map<String, Object>... inputs) {
        wire.put("text", text);
        wire.put("line", line);
        wire.put("inputs", List.of(inputs));
        return wire;
    }

    static Map<String, Object> figure(String name, String label, String unit) {
        return map("name", name, "label", label, "type", "integer", "unit", unit);
    }

    static Map<String, Object> truth(String name, String label) {
        return map("name", name, "label", label, "type", "boolean");
    }
}
