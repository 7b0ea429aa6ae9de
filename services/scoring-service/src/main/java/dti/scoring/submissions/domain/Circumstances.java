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
public record Circumstances(
        Map<String, Object> parameters,
        Map<String, Object> info,
        Map<String, Object> plan,
        @Nullable ReferenceValue reference) {

    public static final Circumstances NONE = new Circumstances(Map.of(), Map.of(), Map.of(), null);

    /** The same under other figures of the plan. */
    public Circumstances withPlan(Map<String, Object> figures) {
        return new Circumstances(parameters, info, figures, reference);
    }

    /** The same, held against this value. */
    Circumstances against(ReferenceValue value) {
        return new Circumstances(parameters, info, plan, value);
    }
}
