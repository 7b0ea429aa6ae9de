package dti.framework.plans.domain;

import java.math.BigDecimal;

/**
 * The measure of an item.
 *
 * @param unit of measure, for example {@code %} or {@code văn bản}
 * @param target the value to reach
 * @param lowerIsBetter whether the target is a ceiling; otherwise it is a floor
 */
public record Measure(String unit, BigDecimal target, boolean lowerIsBetter) {

    /** Removes trailing zeros: 100 and 100.0 are the same target. */
    public Measure {
        if (PlanChecks.isBearable(target)) {
            BigDecimal stripped = target.stripTrailingZeros();
            target = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /** Whether the value is the target or better. */
    public boolean isReachedBy(BigDecimal value) {
        int compared = value.compareTo(target);
        return lowerIsBetter ? compared <= 0 : compared >= 0;
    }
}
