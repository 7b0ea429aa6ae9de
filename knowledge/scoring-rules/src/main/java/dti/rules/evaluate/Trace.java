package dti.rules.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The inputs and steps of an evaluation.
 *
 * @param used the values the evaluation used, in the order of use
 */
public record Trace(Map<String, InputValue> used, List<CalculationStep> steps) {

    public Trace {
        used = Collections.unmodifiableMap(new LinkedHashMap<>(used));
        steps = List.copyOf(steps);
    }
}
