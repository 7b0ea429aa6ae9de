package dti.framework.units.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the direct predecessors of a unit. Only the successors of the predecessors are stored, so the two directions
 * never disagree.
 */
@ApplicationScoped
class Predecessors {

    private static final String BEFORE = """
            select successor.code as unit, u.code as predecessor, u.version
              from unit u
             cross join jsonb_array_elements_text((u.document::jsonb) -> 'successors') as successor (code)
             where ((u.document::jsonb) -> 'successors') ?| $1
               and successor.code = any ($1)
             order by u.code""";

    private final Pool pool;

    Predecessors(Pool pool) {
        this.pool = pool;
    }

    /** A predecessor of a unit, and the version of the predecessor. */
    record Predecessor(String code, long version) {}

    /** The predecessors of each of the units that has any; units without any are not in the map. */
    Uni<Map<String, List<Predecessor>>> of(Collection<String> units) {
        return pool.preparedQuery(BEFORE)
                .execute(Tuple.of(units.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, List<Predecessor>> found = new HashMap<>();
                    for (Row row : rows) {
                        found.computeIfAbsent(row.getString("unit"), unit -> new ArrayList<>())
                                .add(new Predecessor(row.getString("predecessor"), row.getLong("version")));
                    }
                    return found;
                });
    }
}
