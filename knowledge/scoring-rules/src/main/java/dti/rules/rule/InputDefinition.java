package dti.rules.rule;

import org.jspecify.annotations.Nullable;

/**
 * An input of a rule.
 *
 * @param name how the rule refers to it
 * @param label what people read
 * @param type what it takes
 * @param unit of measure; {@code %} makes 90 mean 90 percent
 * @param from where the value is taken from when it is not entered
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
