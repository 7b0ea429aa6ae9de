package dti.ranking.leaderboards.http;

import dti.runtime.units.UnitPaths;
import jakarta.inject.Singleton;
import java.util.List;

/** Where the paths of this service name units. */
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
