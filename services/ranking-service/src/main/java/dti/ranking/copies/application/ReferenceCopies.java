package dti.ranking.copies.application;

import dti.contracts.CampaignChanged.Campaign;
import dti.contracts.ContractsJson;
import dti.contracts.FrameworkPublished;
import dti.contracts.UnitChanged;
import dti.eventstore.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Local copies of frameworks, units and campaigns, as framework-service publishes them. */
@ApplicationScoped
public class ReferenceCopies {

    private final Pool pool;

    ReferenceCopies(Pool pool) {
        this.pool = pool;
    }

    /** The nodes of a framework version in its order; none where the version has not arrived here. */
    public Uni<FrameworkNodes> nodes(String framework, int version) {
        return pool.preparedQuery("""
                        select key, parent, kind, code, name from framework_node
                         where framework = $1 and version = $2 order by place""").execute(Tuple.of(framework, version)).map(rows -> {
            List<FrameworkNodes.Node> nodes = new ArrayList<>(rows.size());
            for (Row row : rows) {
                nodes.add(new FrameworkNodes.Node(
                        row.getString("key"),
                        row.getString("parent"),
                        row.getString("kind"),
                        row.getString("code"),
                        row.getString("name")));
            }
            return new FrameworkNodes(nodes);
        });
    }

    /** The latest version of a unit; empty where none has arrived. */
    public Uni<Optional<UnitChanged>> unit(String code) {
        return pool.preparedQuery("select body from unit_copy where code = $1")
                .execute(Tuple.of(code))
                .map(rows -> Rows.first(rows, row -> ContractsJson.readOwn(row.getString("body"), UnitChanged.class)));
    }

    /**
     * Stores the nodes of a framework version. A published version never changes, so a repeated event changes nothing.
     */
    public Uni<Void> keep(FrameworkPublished framework, SqlConnection transaction) {
        return transaction
                .preparedQuery("""
                        insert into framework_node (framework, version, key, place, parent, kind, code, name)
                        select $1, $2, node ->> 'key', place, node ->> 'parent', node ->> 'kind', node ->> 'code',
                               coalesce(node ->> 'name', node ->> 'key')
                          from jsonb_array_elements($3::text::jsonb) with ordinality as nodes (node, place)
                        on conflict (framework, version, key) do nothing""")
                .execute(Tuple.of(
                        framework.key(),
                        framework.version(),
                        ContractsJson.write(framework.document().getOrDefault("nodes", List.of()))))
                .replaceWithVoid();
    }

    /** The version of a unit or campaign, and the time its owner recorded it. */
    public record Telling(long version, Instant at) {

        private Tuple row(String code, String body) {
            return Tuple.of(code, version, at.atOffset(ZoneOffset.UTC), body);
        }
    }

    /** Stores the current state, and adds it to the versions of the past. */
    public Uni<Void> keep(UnitChanged unit, Telling told, SqlConnection transaction) {
        return transaction
                .preparedQuery("""
                        insert into unit_version (code, version, at, body) values ($1, $2, $3, $4)
                        on conflict (code, version) do nothing""")
                .execute(told.row(unit.code(), ContractsJson.write(unit)))
                .chain(() -> latest(unit, told.version(), transaction));
    }

    private static Uni<Void> latest(UnitChanged unit, long version, SqlConnection transaction) {
        return transaction
                .preparedQuery("""
                        insert into unit_copy (code, version, body) values ($1, $2, $3)
                        on conflict (code) do update set version = excluded.version, body = excluded.body""")
                .execute(Tuple.of(unit.code(), version, ContractsJson.write(unit)))
                .replaceWithVoid();
    }

    /** Stores the current state, and adds it to the versions of the past. */
    public Uni<Void> keep(Campaign campaign, Telling told, SqlConnection transaction) {
        return transaction
                .preparedQuery("""
                        insert into campaign_version (code, version, at, body) values ($1, $2, $3, $4)
                        on conflict (code, version) do nothing""")
                .execute(told.row(campaign.code(), ContractsJson.write(campaign)))
                .chain(() -> latest(campaign, told.version(), transaction));
    }

    private static Uni<Void> latest(Campaign campaign, long version, SqlConnection transaction) {
        return transaction
                .preparedQuery("""
                        insert into campaign_copy (code, version, body, units, tie_break) values ($1, $2, $3, $4, $5)
                        on conflict (code) do update
                           set version = excluded.version, body = excluded.body,
                               units = excluded.units, tie_break = excluded.tie_break""")
                .execute(Tuple.of(
                        campaign.code(),
                        version,
                        ContractsJson.write(campaign),
                        campaign.units().toArray(String[]::new),
                        campaign.policies().tieBreak().toArray(String[]::new)))
                .replaceWithVoid();
    }
}
