package dti.framework.campaigns.domain;

import java.util.List;

/**
 * An agency that a framework prints beside a leaf and that is not one registered unit, so that nobody is assigned for it.
 *
 * @param agency as printed
 * @param candidates the units that are called so; none, or more than one
 */
public record UnresolvedAgency(String leaf, Assignment.Duty duty, String agency, List<String> candidates) {

    public UnresolvedAgency {
        candidates = List.copyOf(candidates);
    }
}
