package dti.scoring.submissions.domain;

import java.util.Map;

/**
 * What is known of a leaf besides what is entered on it.
 *
 * @param parameters what the campaign says of it, such as when it is due
 * @param info the unit's general information, by the code of the field
 */
public record Circumstances(Map<String, Object> parameters, Map<String, Object> info) {

    public static final Circumstances NONE = new Circumstances(Map.of(), Map.of());
}
