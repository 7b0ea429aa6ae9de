package dti.framework.units.http;

import dti.runtime.units.UnitPaths;
import jakarta.inject.Singleton;
import java.util.List;

/** The paths of this service that contain units. */
@Singleton
class UnitsInPaths implements UnitPaths {

    @Override
    public List<String> templates() {
        return List.of("/api/v1/units/{code}", "/api/v1/plans/{unit}");
    }
}
