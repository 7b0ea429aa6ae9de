package dti.runtime.units;

import java.util.List;

/** Where a service's paths name units. Each service that has such paths provides one. */
@FunctionalInterface
public interface UnitPaths {

    /**
     * The beginnings of those paths, ending with the unit: {@code /api/v1/submissions/{campaign}/{unit}}. What stands in
     * braces is one segment, whatever it is called.
     */
    List<String> templates();
}
