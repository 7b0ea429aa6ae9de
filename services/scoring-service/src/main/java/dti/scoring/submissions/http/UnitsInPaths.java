package dti.scoring.submissions.http;

import dti.runtime.units.UnitPaths;
import jakarta.inject.Singleton;
import java.util.List;

/** The paths of this service that name units. */
@Singleton
class UnitsInPaths implements UnitPaths {

    @Override
    public List<String> templates() {
        return List.of("/api/v1/submissions/{campaign}/{unit}");
    }
}
