package dti.rules.framework;

import dti.rules.rule.RuleReader;
import dti.rules.rule.RuleSpec;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one node of a framework document. */
final class NodeReader {

    private NodeReader() {}

    static Node read(Fields fields) {
        return new Node(
                fields.requiredText("key"),
                fields.text("code"),
                fields.text("parent"),
                kind(fields),
                fields.requiredText("name"),
                fields.points("declaredMax"),
                fields.text("declaredMaxText"),
                fields.lines(),
                appliesTo(fields),
                rule(fields),
                fields.counts("declaredCounts"),
                guidance(fields));
    }

    private static NodeKind kind(Fields fields) {
        String word = fields.requiredText("kind");
        NodeKind kind = NodeKind.ofWire(word).orElse(null);
        if (kind == null && !word.isEmpty()) {
            fields.errors()
                    .at(
                            fields.pointer("kind"),
                            "phải là “pillar” (trụ cột), “group” (chỉ số chính), “indicator” (chỉ số thành phần)"
                                    + " hoặc “criterion” (tiêu chí)",
                            "must be pillar, group, indicator or criterion");
        }
        return kind == null ? NodeKind.CRITERION : kind;
    }

    private static Applicability appliesTo(Fields fields) {
        Applicability read = fields.object("appliesTo", inner -> new Applicability(inner.texts("groups")));
        return Objects.requireNonNullElse(read, Applicability.EVERYONE);
    }

    private static @Nullable RuleSpec rule(Fields fields) {
        Object rule = fields.raw("rule");
        Object readings = fields.raw("readings");
        if (rule == null && readings == null) {
            return null;
        }
        return RuleReader.readLeaf(rule, readings, fields.pointer(), fields.errors());
    }

    private static Guidance guidance(Fields fields) {
        return new Guidance(
                fields.text("deadline"),
                fields.text("guidance"),
                fields.object("evidence", inner -> new Evidence(inner.requiredText("text"), inner.flag("signed"))),
                fields.text("suppliedBy"),
                fields.text("lead"),
                fields.text("coordinating"),
                fields.text("reported"),
                fields.text("note"));
    }
}
