package dti.framework.units.application;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds units in the database. */
@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<UnitEntity, String> {

    /** The units of the filter after the code, one more than the limit where there are more. */
    Uni<List<UnitEntity>> page(UnitFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("code > :after"));
        Map<String, Object> values = new HashMap<>(Map.of("after", filter.after()));
        filter.level().ifPresent(level -> add("level = :level", "level", level.wire(), conditions, values));
        filter.parent().ifPresent(parent -> add("parent = :parent", "parent", parent, conditions, values));
        filter.group().ifPresent(group -> add("array_contains(groups, :group)", "group", group, conditions, values));
        filter.asOf()
                .ifPresent(day -> add(
                        "(validFrom is null or validFrom <= :day) and (validTo is null or validTo >= :day)",
                        "day",
                        day,
                        conditions,
                        values));
        return find(String.join(" and ", conditions), Sort.by("code"), values)
                .page(Page.ofSize(filter.limit() + 1))
                .list();
    }

    /** The registered codes among those given. */
    Uni<Set<String>> codes(Collection<String> codes) {
        return list("code in ?1", codes)
                .map(rows -> rows.stream().map(row -> row.code).collect(Collectors.toUnmodifiableSet()));
    }

    /** The parent of each registered unit among the codes that has one. */
    Uni<Map<String, String>> parents(Collection<String> codes) {
        return list("code in ?1 and parent is not null", codes)
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.code, row -> Objects.requireNonNull(row.parent))));
    }

    /** The units directly under one of the codes, and the units without a parent. */
    Uni<List<UnitEntity>> under(Collection<String> codes) {
        return codes.isEmpty() ? list("parent is null") : list("parent is null or parent in ?1", codes);
    }

    private static void add(
            String condition, String name, Object value, List<String> conditions, Map<String, Object> values) {
        conditions.add(condition);
        values.put(name, value);
    }
}
