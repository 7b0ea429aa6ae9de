package dti.scoring.submissions.application;

import io.smallrye.mutiny.Uni;

/** The names of units. */
@FunctionalInterface
public interface UnitNames {

    /** The unit's name, or its code if the name is not known here. */
    Uni<String> name(String unit);
}
