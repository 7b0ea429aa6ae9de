package dti.scoring.submissions.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a leaf besides what is entered on it.
 *
 * @param parameters what the campaign says of it, such as when it is due
 * @param info the unit's general information, by the code of the field
 * @param plan the figures of the unit's plan, by name
 * @param reference what the campaign holds the leaf's value against, once that is fixed
 */
public record LeafContext(
        Map<String, Object> parameters,
        Map<String, Object> info,
        Map<String, Object> plan,
        @Nullable ReferenceValue reference) {

    public static final LeafContext NONE = new LeafContext(Map.of(), Map.of(), Map.of(), null);

    /** The same under other figures of the plan. */
    public LeafContext withPlan(Map<String, Object> figures) {
        return new LeafContext(parameters, info, figures, reference);
    }

    /** The same, held against this value. */
    LeafContext against(ReferenceValue value) {
        return new LeafContext(parameters, info, plan, value);
    }
}
