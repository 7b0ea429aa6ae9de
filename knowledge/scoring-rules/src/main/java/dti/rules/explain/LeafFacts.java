package dti.rules.explain;

import dti.rules.rule.RuleSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one leaf, for whoever explains it.
 *
 * @param leaf what the framework prints
 * @param rule what hangs on it for scoring
 * @param calculation the evaluation behind its points, if inputs were entered
 * @param decisions what people decided, oldest first
 * @param evidence what is attached
 * @param standing where it stands; absent in a what-if
 */
public record LeafFacts(
        LeafPrint leaf,
        RuleSpec rule,
        @Nullable Calculation calculation,
        List<Decision> decisions,
        List<EvidenceItem> evidence,
        @Nullable LeafStatus standing) {

    public LeafFacts {
        decisions = List.copyOf(decisions);
        evidence = List.copyOf(evidence);
    }

    /** A what-if: values assumed, no submission behind them. */
    public static LeafFacts assumed(LeafPrint leaf, RuleSpec rule, Calculation calculation) {
        return new LeafFacts(leaf, rule, calculation, List.of(), List.of(), null);
    }
}
