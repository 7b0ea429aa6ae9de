package dti.rules.explain;

import dti.rules.evaluate.Outcome;
import java.util.Map;

/**
 * An evaluation to explain.
 *
 * @param outcome what the engine made of the values
 * @param provenance where each value came from, by input name; inputs without one are shown without
 */
public record Calculation(Outcome outcome, Map<String, Provenance> provenance) {

    public Calculation {
        provenance = Map.copyOf(provenance);
    }
}
