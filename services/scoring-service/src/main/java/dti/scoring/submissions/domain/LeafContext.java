package dti.scoring.submissions.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data about a leaf besides its entries.
 *
 * @param parameters the campaign's parameters of the leaf, such as its due date
 * @param info the unit's general information, by the code of the field
 * @param plan the figures of the unit's plan, by name
 * @param reference the campaign's reference value for the leaf; null until it is fixed
 */
public record LeafContext(
        Map<String, Object> parameters,
        Map<String, Object> info,
        Map<String, Object> plan,
        @Nullable ReferenceValue reference) {

    public static final LeafContext NONE = new LeafContext(Map.of(), Map.of(), Map.of(), null);

    /** A copy with other figures of the plan. */
    public LeafContext withPlan(Map<String, Object> figures) {
        return new LeafContext(parameters, info, figures, reference);
    }

    /** A copy with this reference value. */
    LeafContext against(ReferenceValue value) {
        return new LeafContext(parameters, info, plan, value);
    }
}
