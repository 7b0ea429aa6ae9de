package dti.rules.explain;

import dti.rules.evaluate.Outcome;
import java.util.Map;

/**
 * An evaluation to explain.
 *
 * @param provenance the origin of each value, by input name; an input may have none
 */
public record Calculation(Outcome outcome, Map<String, Provenance> provenance) {

    public Calculation {
        provenance = Map.copyOf(provenance);
    }
}
