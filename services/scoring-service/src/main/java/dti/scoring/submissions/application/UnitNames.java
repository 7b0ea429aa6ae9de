package dti.scoring.submissions.application;

import io.smallrye.mutiny.Uni;

/** What units are called. */
@FunctionalInterface
public interface UnitNames {

    /** The unit's name; its code where it is not known here. */
    Uni<String> name(String unit);
}
