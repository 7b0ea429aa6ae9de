package dti.scoring.duties.application;

import dti.contracts.ContractsJson;
import dti.eventstore.Rows;
import dti.scoring.duties.domain.LeafFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads from the projection what units changed since the decisions of round 1. */
@ApplicationScoped
public class ChangedLeaves {

    private static final String KEY =
            "(w.campaign || '/' || w.unit || '/' || lpad(w.place::text, 4, '0')) collate \"C\"";

    private static final String LIST = """
            select w.campaign, w.unit, w.leaf, w.changed, w.decision, w.before, w.after, s.phase, s.round, %1$s as key
              from leaf_work w join open_work s using (campaign, unit)
             where w.changed <> '{}'
               and ($1::text is null or w.campaign = $1)
               and ($2::text is null or w.unit = $2)
               and ($3::text is null or %1$s > $3)
             order by key limit $4""".formatted(KEY);

    private final Pool pool;

    ChangedLeaves(Pool pool) {
        this.pool = pool;
    }

    /**
     * A leaf that differs from the facts its round 1 decision was based on.
     *
     * @param changed {@code self-score | inputs | evidence | explanation}
     * @param undecided whether no decision was made since the change
     */
    public record Changed(
            String campaign,
            String unit,
            String leaf,
            String phase,
            int round,
            List<String> changed,
            boolean undecided,
            LeafFacts before,
            LeafFacts after,
            String key) {}

    /**
     * Lists changed leaves by campaign, unit and the framework's order, after the key of the last page, at most
     * {@code limit}.
     */
    public Uni<List<Changed>> list(
            @Nullable String campaign, @Nullable String unit, @Nullable String afterKey, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(campaign, unit, afterKey, limit))
                .map(rows -> Rows.all(rows, ChangedLeaves::changed));
    }

    private static Changed changed(Row row) {
        return new Changed(
                row.getString("campaign"),
                row.getString("unit"),
                row.getString("leaf"),
                row.getString("phase"),
                row.getInteger("round"),
                List.of(row.getArrayOfStrings("changed")),
                row.getBoolean("decision"),
                ContractsJson.readOwn(row.getString("before"), LeafFacts.class),
                ContractsJson.readOwn(row.getString("after"), LeafFacts.class),
                row.getString("key"));
    }
}
