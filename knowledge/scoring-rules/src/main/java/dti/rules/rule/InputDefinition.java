package dti.rules.rule;

import org.jspecify.annotations.Nullable;

/**
 * An input of a rule.
 *
 * @param label for people
 * @param unit of measure; {@code %} makes 90 mean 90 percent
 * @param from the origin of the value when it is not entered
 */
public record InputDefinition(
        String name,
        String label,
        InputType type,
        @Nullable String unit,
        @Nullable InputOrigin from) {

    public boolean isPercent() {
        return "%".equals(unit);
    }
}
