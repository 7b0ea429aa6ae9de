package dti.rules.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an evaluation went.
 *
 * @param used the values the path taken asked for, in the order it asked
 * @param steps the calculation
 */
public record Trace(Map<String, InputValue> used, List<CalculationStep> steps) {

    public Trace {
        used = Collections.unmodifiableMap(new LinkedHashMap<>(used));
        steps = List.copyOf(steps);
    }
}
