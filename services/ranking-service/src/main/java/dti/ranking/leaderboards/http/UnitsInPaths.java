package dti.ranking.leaderboards.http;

import dti.runtime.units.UnitPaths;
import jakarta.inject.Singleton;
import java.util.List;

/** The paths of this service that contain a unit. */
@Singleton
class UnitsInPaths implements UnitPaths {

    @Override
    public List<String> templates() {
        return List.of(
                "/api/v1/leaderboards/{campaign}/units/{unit}",
                "/api/v1/series/{framework}/units/{unit}",
                "/api/v1/publications/{id}/proof/{unit}");
    }
}
