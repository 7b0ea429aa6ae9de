package dti.framework.units.application;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds reorganisations in the database. */
@ApplicationScoped
class ReorganisationRepository implements PanacheRepositoryBase<ReorganisationEntity, String> {

    /**
     * The reorganisations in the order they take effect, one more than the limit where there are more. If a unit is
     * given, only those that name it.
     */
    Uni<List<ReorganisationEntity>> page(@Nullable String unit, String after, int limit) {
        var rows = unit == null
                ? find("key > :after order by key", Map.of("after", after))
                : find(
                        "key > :after and array_contains(units, :unit) order by key",
                        Map.of("after", after, "unit", unit));
        return rows.page(Page.ofSize(limit + 1)).list();
    }
}
