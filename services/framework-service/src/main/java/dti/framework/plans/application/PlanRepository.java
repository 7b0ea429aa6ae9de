package dti.framework.plans.application;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds plans in the database. */
@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<PlanEntity, String> {

    /** The plans of the filter after the id, one more than the limit where there are more. */
    Uni<List<PlanEntity>> page(PlanFilter filter) {
        StringBuilder condition = new StringBuilder("id > :after");
        Map<String, Object> values = new HashMap<>(Map.of("after", filter.after()));
        filter.unit().ifPresent(unit -> {
            condition.append(" and unit = :unit");
            values.put("unit", unit);
        });
        filter.year().ifPresent(year -> {
            condition.append(" and year = :year");
            values.put("year", year);
        });
        return find(condition.toString(), Sort.by("id"), values)
                .page(Page.ofSize(filter.limit() + 1))
                .list();
    }
}
