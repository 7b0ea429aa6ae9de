package dti.runtime.units;

import dti.runtime.access.RelatedUnits;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Queries the service's own copy of the units. Every service has a view {@code unit_document(code, document)} with the
 * units as framework-service last published them, and indexes on their identifiers and successors.
 */
@ApplicationScoped
public class UnitDirectory {

    /**
     * A code takes precedence over identifiers: this system issues it, and it is unique and permanent. An identifier
     * counts on the days of its validity.
     */
    private static final String FIND = """
            with asked (name) as (select distinct unnest($1::text[])),
                 today (day) as (select (now() at time zone 'Asia/Ho_Chi_Minh')::date),
                 wanted (name, identifier) as (
                     select name, jsonb_build_object('value', name) from asked
                     union all
                     select name, jsonb_build_object('scheme', split_part(name, ':', 1),
                                                     'value', substr(name, strpos(name, ':') + 1))
                       from asked where strpos(name, ':') > 0)
            select asked.name, u.code
              from asked join unit_document u on u.code = asked.name
            union
            select wanted.name, u.code
              from wanted
             cross join today
              join unit_document u on (u.document -> 'identifiers') @> jsonb_build_array(wanted.identifier)
             where not exists (select from unit_document known where known.code = wanted.name)
               and exists (select from jsonb_array_elements(u.document -> 'identifiers') as each (identifier)
                            where each.identifier @> wanted.identifier
                              and coalesce((each.identifier ->> 'from')::date, '-infinity') <= today.day
                              and coalesce((each.identifier ->> 'to')::date, 'infinity') >= today.day)""";

    /**
     * Ancestors and descendants only; two units merged into one are not related to each other. The collation is
     * explicit because services sort codes in different ways and a recursion allows only one.
     */
    private static final String FAMILY = """
            with recursive
                 later (code) as (
                     select $1::text
                     union
                     select successor.code
                       from later
                       join unit_document u on u.code = later.code
                      cross join jsonb_array_elements_text(u.document -> 'successors') as successor (code)),
                 earlier (code) as (
                     select $1::text
                     union
                     select u.code::text collate "default"
                       from earlier
                       join unit_document u on (u.document -> 'successors') ? earlier.code)
            select code, 'successor' as relation from later where code <> $1
            union all
            select code, 'predecessor' from earlier where code <> $1
            union all
            select u.document ->> 'parent', 'parent' from unit_document u
             where u.code = $1 and u.document ->> 'parent' is not null
            union all
            select u.code, 'child' from unit_document u where u.document ->> 'parent' = $1""";

    private static final String LINE = """
            with recursive earlier (code, successor) as (
                select u.code::text collate "default", $1::text from unit_document u where (u.document -> 'successors') ? $1
                union
                select u.code::text collate "default", earlier.code
                  from earlier join unit_document u on (u.document -> 'successors') ? earlier.code)
            select code, successor from earlier order by code""";

    /**
     * The maximum number of remembered codes: all communes and departments of the country. A known code stays known for
     * ever.
     */
    private static final int CODES_KEPT_MAX = 10_000;

    private final Pool pool;
    private final Set<String> codes = ConcurrentHashMap.newKeySet();

    UnitDirectory(Pool pool) {
        this.pool = pool;
    }

    /** Resolves a name as of today: a code, an identifier of any scheme, or {@code scheme:value}. */
    public Uni<UnitLookup> find(String name) {
        return codes.contains(name)
                ? Uni.createFrom().item(new UnitLookup.Known(name))
                : find(List.of(name)).map(found -> found.getOrDefault(name, new UnitLookup.Unknown()));
    }

    /** Resolves many names at once. */
    public Uni<Map<String, UnitLookup>> find(Collection<String> names) {
        List<String> open = names.stream()
                .filter(name -> !codes.contains(name))
                .filter(name -> name.indexOf('\0') < 0)
                .distinct()
                .toList();
        if (open.isEmpty()) {
            return Uni.createFrom().item(named(names, Map.of()));
        }
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(open.toArray(String[]::new)))
                .map(rows -> named(names, remembered(rows)));
    }

    /** The predecessors, successors, parent and direct children of a registered unit. */
    public Uni<RelatedUnits> family(String unit) {
        return pool.preparedQuery(FAMILY).execute(Tuple.of(unit)).map(rows -> {
            Map<String, Set<String>> related = new HashMap<>();
            for (Row row : rows) {
                related.computeIfAbsent(row.getString("relation"), each -> new HashSet<>())
                        .add(row.getString("code"));
            }
            return new RelatedUnits(
                    true,
                    related.getOrDefault("predecessor", Set.of()),
                    related.getOrDefault("successor", Set.of()),
                    related.getOrDefault("parent", Set.of()),
                    related.getOrDefault("child", Set.of()));
        });
    }

    /** The unit and all its predecessors. */
    public Uni<UnitLineage> line(String unit) {
        return pool.preparedQuery(LINE).execute(Tuple.of(unit)).map(rows -> {
            Map<String, List<String>> before = new HashMap<>();
            for (Row row : rows) {
                before.computeIfAbsent(row.getString("successor"), each -> new ArrayList<>())
                        .add(row.getString("code"));
            }
            return new UnitLineage(unit, before);
        });
    }

    private Map<String, Set<String>> remembered(RowSet<Row> rows) {
        Map<String, Set<String>> found = new HashMap<>();
        for (Row row : rows) {
            String name = row.getString("name");
            String code = row.getString("code");
            found.computeIfAbsent(name, each -> new HashSet<>()).add(code);
            if (name.equals(code) && codes.size() < CODES_KEPT_MAX) {
                codes.add(code);
            }
        }
        return found;
    }

    private Map<String, UnitLookup> named(Collection<String> names, Map<String, Set<String>> found) {
        return names.stream()
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        name -> name,
                        name -> codes.contains(name)
                                ? new UnitLookup.Known(name)
                                : UnitLookup.of(found.getOrDefault(name, Set.of()))));
    }
}
