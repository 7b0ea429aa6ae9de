package dti.scoring.submissions.application;

import io.smallrye.mutiny.Uni;

/** What campaigns say of units directly above and below a caller's own. */
@FunctionalInterface
public interface NeighbourPolicies {

    /** Whether they count as one's own, as they do unless the campaign says otherwise. */
    Uni<Boolean> countNeighbours(String campaign);
}
