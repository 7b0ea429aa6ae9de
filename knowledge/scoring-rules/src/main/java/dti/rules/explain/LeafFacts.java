package dti.rules.explain;

import dti.rules.rule.RuleSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one leaf that its explanation needs.
 *
 * @param calculation the evaluation behind its points, if inputs were entered
 * @param decisions oldest first
 * @param standing the current state; absent in a what-if
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

    /** The facts of a what-if: assumed values without a submission. */
    public static LeafFacts assumed(LeafPrint leaf, RuleSpec rule, Calculation calculation) {
        return new LeafFacts(leaf, rule, calculation, List.of(), List.of(), null);
    }
}
