package dti.runtime.units;

import java.util.List;

/** The positions of units in a service's paths. Each service that has such paths provides one. */
@FunctionalInterface
public interface UnitPaths {

    /**
     * The beginnings of those paths, ending with the unit: {@code /api/v1/submissions/{campaign}/{unit}}. Braces stand
     * for one segment of any name.
     */
    List<String> templates();
}
