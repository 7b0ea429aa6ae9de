package dti.rules.diff;

import dti.rules.framework.Node;
import dti.rules.framework.Resolution;
import dti.rules.rule.RuleSpec;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change between two versions of a framework. Two nodes with the same key are the same node. */
public sealed interface Change {

    /** The node is new. */
    record Added(Node node) implements Change {}

    /** The later version does not have the node. */
    record Removed(Node node) implements Change {}

    /** The node has another parent; a parent is absent at the top. */
    record Moved(
            String key,
            @Nullable String parentBefore,
            @Nullable String parentAfter) implements Change {}

    /** The children of a node that both versions have are in another order; the parent is absent at the top. */
    record Reordered(@Nullable String parent, List<String> before, List<String> after) implements Change {
        public Reordered {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** The node has another name. */
    record Renamed(String key, String before, String after) implements Change {}

    /** The node has another printed code. */
    record Recoded(
            String key, @Nullable String before, @Nullable String after) implements Change {}

    /** The printed or the effective maximum changed; the key is absent for the whole framework. */
    record MaximumChanged(@Nullable String key, Maximum before, Maximum after) implements Change {}

    /** The leaf has another rule, or a resolution chose another reading of the same rule. */
    record RuleChanged(
            String key, @Nullable RuleSpec before, @Nullable RuleSpec after) implements Change {}

    /** The node applies to other groups of units; none means every unit. */
    record ApplicabilityChanged(String key, List<String> before, List<String> after) implements Change {
        public ApplicabilityChanged {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** A finding has another resolution than before. */
    record ResolutionChanged(
            String finding,
            @Nullable Resolution before,
            @Nullable Resolution after) implements Change {}

    /**
     * A maximum in one version.
     *
     * @param declared as printed; absent where the document prints none
     */
    record Maximum(@Nullable BigDecimal declared, BigDecimal effective) {}
}
