package dti.ranking.leaderboards.application;

import dti.contracts.CampaignChanged.Campaign;
import dti.contracts.ContractsJson;
import dti.ranking.scores.application.StoredScore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the data of leaderboards as of several positions together: the score of each unit at the first position, and
 * from each position to the next only the changes.
 */
final class PastSeries {

    /** The same rule as for a leaderboard as of one position ({@link PastReads}). */
    private static final String CAMPAIGNS = """
            select p.position, moment.at, c.version
              from unnest($2::bigint[]) as p (position)
             cross join lateral (
                   select coalesce((select at from score_moment
                                     where position <= p.position order by position desc limit 1),
                                   timestamptz '1970-01-01T00:00:00Z') as at) as moment
              left join lateral (
                   select version from campaign_version
                    where code = $1 and at <= moment.at order by version desc limit 1) as c on true
             order by p.position""";

    private static final String BODIES =
            "select version, body from campaign_version where code = $1 and version = any($2::bigint[])";

    /** The last score of each unit between two of the positions. */
    private static final String SCORES = """
            select step, unit, totals::text as totals
              from (select unit, totals, width_bucket(position - 1, $2::bigint[]) as step,
                           width_bucket(lead(position) over (partition by unit order by position) - 1, $2::bigint[]) as next
                      from score_version
                     where campaign = $1 and position <= $3) as each
             where next is distinct from step
             order by step""";

    /**
     * The last state of nodes between two of the positions, only of the nodes that rankings of the whole use: top-level
     * nodes and tie-breakers. The keys are an array, so that they are read once, whatever statistics the planner has of
     * a table that has just been filled.
     */
    private static final String NODES = """
            select step, unit, key, node::text as node
              from (select unit, key, node, width_bucket(position - 1, $2::bigint[]) as step,
                           width_bucket(lead(position) over (partition by unit, key order by position) - 1,
                                        $2::bigint[]) as next
                      from node_version
                     where campaign = $1 and position <= $3
                       and key = any (array(select distinct key from node_version
                                             where campaign = $1 and (parent is null or key = any($4::text[]))))) as each
             where next is distinct from step
             order by step""";

    private final String campaign;
    private final List<Long> positions;
    private final SqlClient snapshot;

    /** @param positions the positions in ascending order */
    PastSeries(String campaign, List<Long> positions, SqlClient snapshot) {
        this.campaign = campaign;
        this.positions = positions;
        this.snapshot = snapshot;
    }

    /**
     * The changes of a unit from one position to the next.
     *
     * @param totals JSON; null where the totals did not change
     * @param nodes the changed nodes by key; a value is null where the node no longer exists
     */
    record Moved(String unit, @Nullable String totals, Map<String, StoredScore.@Nullable Node> nodes) {}

    /**
     * The campaign by position; empty where it was not known yet. Its tag and extent cover the campaign alone, not its
     * scores.
     */
    Uni<Map<Long, Optional<KnownCampaign>>> campaigns() {
        return snapshot.preparedQuery(CAMPAIGNS)
                .execute(Tuple.of(campaign, numbers(positions)))
                .flatMap(moments -> bodies(moments).map(bodies -> campaigns(moments, bodies)));
    }

    private Uni<Map<Long, Campaign>> bodies(RowSet<Row> moments) {
        List<Long> versions = new ArrayList<>();
        moments.forEach(row -> Optional.ofNullable(row.getLong("version")).ifPresent(versions::add));
        return snapshot.preparedQuery(BODIES)
                .execute(Tuple.of(campaign, numbers(versions.stream().distinct().toList())))
                .map(rows -> {
                    Map<Long, Campaign> bodies = new HashMap<>();
                    rows.forEach(row -> bodies.put(
                            row.getLong("version"), ContractsJson.readOwn(row.getString("body"), Campaign.class)));
                    return bodies;
                });
    }

    private static Map<Long, Optional<KnownCampaign>> campaigns(RowSet<Row> moments, Map<Long, Campaign> bodies) {
        Map<Long, Optional<KnownCampaign>> campaigns = new LinkedHashMap<>();
        for (Row row : moments) {
            Long version = row.getLong("version");
            campaigns.put(
                    row.getLong("position"),
                    Optional.ofNullable(version)
                            .map(known -> new KnownCampaign(
                                    Objects.requireNonNull(bodies.get(known)),
                                    KnownCampaign.tag(known, 0, 0, 0),
                                    new KnownCampaign.Extent(
                                            row.getOffsetDateTime("at").toInstant(),
                                            row.getLong("position"),
                                            false,
                                            known))));
        }
        return campaigns;
    }

    /** The changes by position: everything up to the first position, then the changes since the position before. */
    Uni<List<List<Moved>>> moved(Collection<Optional<KnownCampaign>> campaigns) {
        String[] breakers = campaigns.stream()
                .flatMap(Optional::stream)
                .flatMap(known -> known.campaign().policies().tieBreak().stream())
                .distinct()
                .toArray(String[]::new);
        Tuple scores = Tuple.of(campaign, numbers(positions), positions.getLast());
        Tuple nodes = Tuple.of(campaign, numbers(positions), positions.getLast(), breakers);
        return snapshot.preparedQuery(SCORES)
                .execute(scores)
                .flatMap(totals -> snapshot.preparedQuery(NODES).execute(nodes).map(changed -> moved(totals, changed)));
    }

    private List<List<Moved>> moved(RowSet<Row> totals, RowSet<Row> nodes) {
        List<Map<String, Moved>> steps = new ArrayList<>();
        positions.forEach(_ -> steps.add(new LinkedHashMap<>()));
        for (Row row : totals) {
            String unit = row.getString("unit");
            steps.get(row.getInteger("step")).put(unit, new Moved(unit, row.getString("totals"), new HashMap<>()));
        }
        for (Row row : nodes) {
            String node = row.getString("node");
            steps.get(row.getInteger("step"))
                    .computeIfAbsent(row.getString("unit"), unit -> new Moved(unit, null, new HashMap<>()))
                    .nodes()
                    .put(
                            row.getString("key"),
                            node == null ? null : ContractsJson.readOwn(node, StoredScore.Node.class));
        }
        return steps.stream().map(step -> List.copyOf(step.values())).toList();
    }

    private static Long[] numbers(List<Long> numbers) {
        return numbers.toArray(Long[]::new);
    }
}
