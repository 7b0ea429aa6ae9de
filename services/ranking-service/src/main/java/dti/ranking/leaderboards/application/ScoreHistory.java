package dti.ranking.leaderboards.application;

import dti.eventstore.Rows;
import dti.ranking.scores.application.StoredScore;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlResult;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The scores of all units of a campaign at moments of its past. */
final class ScoreHistory {

    /** More than a chart shows. */
    private static final int MOMENTS_MAX = 60;

    /**
     * Scores read for one response, moment by moment: the 120 communes of a province have 60 moments, those of the
     * country 6.
     */
    private static final int SCORES_MAX = 20_000;

    private static final int MOMENTS_MIN = 2;

    /** The same number of events lies between two moments; the last moment is the last event. */
    private static final String MOMENTS = """
            with point as (
                select position, at, row_number() over (order by position) as number, count(*) over () as total
                  from score_point
                 where campaign = $1 and unit = any($2))
            select position, at from point
             where (total - number) % ceil(total::numeric / $3::integer)::bigint = 0
             order by position""";

    private static final String SCORES = """
            select unit.code, score.phase, score.totals::text as totals, score.nodes::text as nodes
              from unnest($2::text[]) as unit (code)
             cross join lateral (
                   select phase, totals, nodes from score_point
                    where campaign = $1 and unit = unit.code and position <= $3
                    order by position desc limit 1) as score""";

    private static final Collector<Row, ?, Map<String, Then>> EACH = Collectors.toMap(
            row -> row.getString("code"),
            row -> new Then(row.getString("phase"), StoredScore.read(row.getString("totals"), row.getString("nodes"))),
            (first, second) -> second,
            LinkedHashMap::new);

    private ScoreHistory() {}

    /** A moment of the past. */
    record Moment(long position, Instant at) {}

    /** A unit's score and phase at a moment. */
    record Then(String phase, StoredScore score) {}

    static Uni<List<Moment>> moments(KnownCampaign known, SqlClient client) {
        String[] units = units(known);
        int moments = Math.clamp(SCORES_MAX / Math.max(1, units.length), MOMENTS_MIN, MOMENTS_MAX);
        return client.preparedQuery(MOMENTS)
                .execute(Tuple.of(known.campaign().code(), units, moments))
                .map(rows -> Rows.all(
                        rows,
                        row -> new Moment(
                                row.getLong("position"),
                                row.getOffsetDateTime("at").toInstant())));
    }

    /**
     * The scores known at a moment, by unit. Rows are converted as they arrive, so that their texts are not all in
     * memory.
     */
    static Uni<Map<String, Then>> at(Moment moment, KnownCampaign known, SqlClient client) {
        Tuple parameters = Tuple.of(known.campaign().code(), units(known), moment.position());
        return UniHelper.toUni(client.getDelegate()
                        .preparedQuery(SCORES)
                        .collecting(EACH)
                        .execute(parameters.getDelegate()))
                .map(SqlResult::value);
    }

    private static String[] units(KnownCampaign known) {
        return known.campaign().units().toArray(String[]::new);
    }
}
