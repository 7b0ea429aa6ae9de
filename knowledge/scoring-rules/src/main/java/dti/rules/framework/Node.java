package dti.rules.framework;

import dti.rules.rule.RuleSpec;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of a framework, as printed.
 *
 * @param key unique within the framework, URL-safe, stable
 * @param code as printed: may be absent, may repeat
 * @param parent the key of the node above; absent at the top
 * @param name as printed
 * @param declaredMax as printed; absent where blank. {@code dti.rules.score.EffectiveMaxima} has the maximum used
 * @param declaredMaxText the print, where it is more than a number, for example {@code (10)}
 * @param lines of the source text
 * @param rule absent above the leaves
 * @param declaredCounts the numbers of nodes below it that the document states, by plural kind
 */
public record Node(
        String key,
        @Nullable String code,
        @Nullable String parent,
        NodeKind kind,
        String name,
        @Nullable BigDecimal declaredMax,
        @Nullable String declaredMaxText,
        SourceLines lines,
        Applicability appliesTo,
        @Nullable RuleSpec rule,
        Map<String, Integer> declaredCounts,
        Guidance guidance) {

    public Node {
        declaredCounts = OrderedCopies.copy(declaredCounts);
    }

    /** The first line it is printed on. */
    public @Nullable Integer line() {
        return lines.first();
    }

    /** Whether points are entered by hand; false above the leaves. */
    public boolean isManual() {
        return rule != null && rule.isManual();
    }

    /** Whether only signed files count as evidence. */
    public boolean demandsSignature() {
        Evidence evidence = guidance.evidence();
        return evidence != null && evidence.signed();
    }

    /** The code for people; the key where no code is printed. */
    public String label() {
        return Objects.requireNonNullElse(code, key);
    }
}
