package dti.ranking.leaderboards.application;

import dti.contracts.CampaignChanged.Campaign;
import dti.contracts.ContractsJson;
import dti.contracts.UnitChanged;
import dti.eventstore.Rows;
import dti.ranking.scores.application.StoredScore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.SqlResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the data of a leaderboard. */
@ApplicationScoped
class LeaderboardReads {

    /** The versions only grow, so a changed sum shows a change of any of them. */
    private static final String KNOWN = """
            select c.body, c.version,
                   (select coalesce(sum(s.version), 0)::bigint from submission_score s
                     where s.campaign = c.code and s.unit = any(c.units)) as score_versions,
                   (select coalesce(sum(u.version), 0)::bigint from unit_copy u
                     where u.code = any(c.units)) as unit_versions,
                   (select count(*) from framework_node n
                     where n.framework = c.body::jsonb #>> '{framework,key}'
                       and n.version = (c.body::jsonb #>> '{framework,version}')::integer) as framework_nodes,
                   greatest((select max(v.at) from campaign_version v where v.code = c.code),
                            (select max(v.at) from unit_version v where v.code = any(c.units)),
                            extent.at) as changed_at,
                   extent.position, waiting_mark(c.code, c.units, null) as waiting,
                   is_settled(c.code, c.units, c.body::jsonb #>> '{framework,key}', extent.position) as settled
              from campaign_copy c
             cross join lateral (
                   select coalesce(max(e.position), 0) as position, max(e.at) as at
                     from (select s.position, s.at from submission_score s
                            where s.campaign = c.code and s.unit = any(c.units)
                            union all
                           select w.position, w.at from score_withheld w
                            where w.campaign = c.code and w.unit = any(c.units)) as e) as extent
             where c.code = $1""";

    private static final String PARTICIPANTS = """
            select unit.code, u.version as unit_version, u.body as unit_body, s.version as score_version, s.position, s.at, s.phase,
                   s.totals::text as totals, pick_nodes(s.nodes, $2, c.tie_break)::text as nodes,
                   s.before_totals::text as before_totals, pick_nodes(s.before_nodes, $2, c.tie_break)::text as before_nodes,
                   waiting.since as waiting_since
              from campaign_copy c
             cross join unnest(c.units) as unit (code)
              left join unit_copy u on u.code = unit.code
              left join submission_score s on s.campaign = c.code and s.unit = unit.code
              left join waiting_scores($1, null) as waiting on waiting.unit = unit.code
             where c.code = $1""";

    /** The latest first, so that the limit keeps the latest. */
    private static final String OF_FRAMEWORK = """
            select code from campaign_copy
             where body::jsonb #>> '{framework,key}' = $1 and units && $2
             order by body::jsonb ->> 'period' desc, code desc
             limit $3""";

    private static final Collector<io.vertx.sqlclient.Row, ?, List<Participant>> EACH =
            Collectors.mapping(row -> participant(Row.newInstance(row)), Collectors.toList());

    private final Pool pool;

    LeaderboardReads(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<KnownCampaign>> campaign(String code) {
        return campaign(code, pool);
    }

    /** The latest campaigns of a framework, whatever its version, in which any of the units takes part; the earliest first. */
    Uni<List<KnownCampaign>> campaigns(String framework, Collection<String> units, int limit) {
        return pool.preparedQuery(OF_FRAMEWORK)
                .execute(Tuple.of(framework, units.toArray(String[]::new), limit))
                .flatMap(rows -> {
                    List<String> codes = new ArrayList<>();
                    rows.forEach(row -> codes.addFirst(row.getString("code")));
                    return Multi.createFrom()
                            .iterable(codes)
                            .onItem()
                            .transformToUniAndConcatenate(this::campaign)
                            .map(Optional::orElseThrow)
                            .collect()
                            .asList();
                });
    }

    /**
     * Reads a campaign and its data as of one moment, so that the campaign's tag identifies the data. Fails for an
     * unknown campaign.
     */
    <T> Uni<T> atOneMoment(String code, BiFunction<KnownCampaign, SqlClient, Uni<T>> read) {
        return pool.withTransaction(transaction -> transaction
                .query("set transaction isolation level repeatable read, read only")
                .execute()
                .chain(() -> campaign(code, transaction))
                .chain(known -> read.apply(known.orElseThrow(), transaction)));
    }

    /**
     * The units of the campaign with the scores of one node and its children or, for null, of the whole and its
     * top-level nodes. Rows are converted as they arrive, so that their texts are not all in memory.
     */
    Uni<List<Participant>> participants(String campaign, @Nullable String node, SqlClient client) {
        return each(PARTICIPANTS, Tuple.of(campaign, node), client);
    }

    static Uni<List<Participant>> each(String query, Tuple parameters, SqlClient client) {
        return UniHelper.toUni(client.getDelegate()
                        .preparedQuery(query)
                        .collecting(EACH)
                        .execute(parameters.getDelegate()))
                .map(SqlResult::value);
    }

    static Uni<Optional<KnownCampaign>> campaign(String code, SqlClient client) {
        return client.preparedQuery(KNOWN)
                .execute(Tuple.of(code))
                .map(rows -> Rows.first(rows, LeaderboardReads::known));
    }

    static KnownCampaign known(Row row) {
        String waiting = row.getString("waiting");
        boolean settled = row.getBoolean("settled") && waiting == null;
        String versions = KnownCampaign.tag(
                row.getLong("version"),
                row.getLong("score_versions"),
                row.getLong("unit_versions"),
                row.getLong("framework_nodes"));
        String tag = waiting == null ? versions : versions + ".waiting-" + waiting;
        return new KnownCampaign(
                ContractsJson.readOwn(row.getString("body"), Campaign.class),
                settled ? tag : tag + ".unsettled",
                new KnownCampaign.Extent(
                        row.getOffsetDateTime("changed_at").toInstant(),
                        row.getLong("position"),
                        settled,
                        row.getLong("version")));
    }

    static Participant participant(Row row) {
        String unit = row.getString("unit_body");
        String totals = row.getString("totals");
        return new Participant(
                row.getString("code"),
                unit == null ? null : ContractsJson.readOwn(unit, UnitChanged.class),
                totals == null ? null : latest(row, totals),
                Optional.ofNullable(row.getOffsetDateTime("waiting_since"))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    private static Participant.Latest latest(Row row, String totals) {
        String before = row.getString("before_totals");
        return new Participant.Latest(
                row.getLong("position"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("phase"),
                StoredScore.read(totals, row.getString("nodes")),
                before == null ? null : StoredScore.read(before, row.getString("before_nodes")));
    }
}
