package dti.framework.campaigns.domain;

import java.util.List;

/**
 * An agency printed beside a leaf that does not match exactly one registered unit, so that no unit is assigned.
 *
 * @param agency as printed
 * @param candidates the units with this name; none, or more than one
 */
public record UnresolvedAgency(String leaf, Assignment.Duty duty, String agency, List<String> candidates) {

    public UnresolvedAgency {
        candidates = List.copyOf(candidates);
    }
}
