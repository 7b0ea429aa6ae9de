package dti.evidence.copies.application;

import dti.eventstore.Rows;
import dti.evidence.copies.domain.KnownTarget;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Looks up a leaf of a unit in a campaign in the local copies. */
@Singleton
public final class KnownTargets {

    private static final String FIND = """
            select c.framework,
                   c.framework_version,
                   $2 = any (c.units) as unit_takes_part,
                   exists (select from known_framework f
                           where f.framework = c.framework and f.version = c.framework_version) as framework_is_here,
                   exists (select from known_leaf l
                           where l.framework = c.framework and l.version = c.framework_version and l.leaf = $3) as leaf_exists,
                   array (select s.unit from known_source s where s.campaign = c.code and s.leaf = $3) as sources
            from known_campaign c
            where c.code = $1
            """;

    private final Pool pool;

    KnownTargets(Pool pool) {
        this.pool = pool;
    }

    /** The known facts about a target; empty where no such campaign is known. */
    public Uni<Optional<KnownTarget>> find(String campaign, String unit, String leaf) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(campaign, unit, leaf))
                .map(rows -> Rows.first(rows, KnownTargets::known));
    }

    private static KnownTarget known(Row row) {
        return new KnownTarget(
                row.getString("framework"),
                row.getInteger("framework_version"),
                row.getBoolean("unit_takes_part"),
                row.getBoolean("framework_is_here"),
                row.getBoolean("leaf_exists"),
                List.of(row.getArrayOfStrings("sources")));
    }
}
