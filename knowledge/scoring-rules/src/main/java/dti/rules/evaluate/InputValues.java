package dti.rules.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values entered for a leaf, as the request had them: booleans, exact numbers, texts, dates.
 *
 * @param entered by input name; null means not entered
 */
public record InputValues(Map<String, Object> entered) {

    public static final InputValues NONE = new InputValues(Map.of());

    public InputValues {
        entered = Collections.unmodifiableMap(new LinkedHashMap<>(entered));
    }

    /** The entered values without the nulls. */
    public static InputValues of(Map<String, ? extends @Nullable Object> entered) {
        Map<String, Object> there = new LinkedHashMap<>();
        entered.forEach((name, value) -> {
            if (value != null) {
                there.put(name, value);
            }
        });
        return new InputValues(there);
    }
}
