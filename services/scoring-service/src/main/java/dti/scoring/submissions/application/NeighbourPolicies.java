package dti.scoring.submissions.application;

import io.smallrye.mutiny.Uni;

/** The campaigns' policies on units directly above and below a caller's own. */
@FunctionalInterface
public interface NeighbourPolicies {

    /** True if such units count as the caller's own. They do unless the campaign says otherwise. */
    Uni<Boolean> countNeighbours(String campaign);
}
