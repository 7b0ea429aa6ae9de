package dti.rules.evaluate;

import dti.rules.number.Points;
import dti.rules.number.Rational;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values an evaluation uses besides those entered on the leaf.
 *
 * @param due the campaign's due date for this leaf
 * @param reference the campaign's reference value for this leaf
 * @param info values of the general-information form, by field code
 * @param plan figures of the unit's plan, by name
 * @param scale decimals of the leaf's points
 */
public record EvaluationContext(
        @Nullable LocalDate due,
        @Nullable Rational reference,
        Map<String, Object> info,
        Map<String, Object> plan,
        int scale) {

    public static final EvaluationContext NONE =
            new EvaluationContext(null, null, Map.of(), Map.of(), Points.SCALE_MAX);

    public EvaluationContext {
        info = Collections.unmodifiableMap(new LinkedHashMap<>(info));
        plan = Collections.unmodifiableMap(new LinkedHashMap<>(plan));
        if (scale < 0 || scale > Points.SCALE_MAX) {
            throw new IllegalArgumentException("points have 0 to " + Points.SCALE_MAX + " decimals, not " + scale);
        }
    }

    public EvaluationContext withDue(@Nullable LocalDate day) {
        return new EvaluationContext(day, reference, info, plan, scale);
    }

    public EvaluationContext withReference(@Nullable Rational value) {
        return new EvaluationContext(due, value, info, plan, scale);
    }

    public EvaluationContext withInfo(Map<String, Object> values) {
        return new EvaluationContext(due, reference, values, plan, scale);
    }

    public EvaluationContext withPlan(Map<String, Object> figures) {
        return new EvaluationContext(due, reference, info, figures, scale);
    }

    public EvaluationContext withScale(int decimals) {
        return new EvaluationContext(due, reference, info, plan, decimals);
    }
}
