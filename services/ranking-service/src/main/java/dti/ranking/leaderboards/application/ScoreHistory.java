package dti.ranking.leaderboards.application;

import dti.ranking.scores.application.StoredScore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scores of all units of a campaign at moments of its past. */
final class ScoreHistory {

    /** More than a chart shows. */
    private static final int MOMENTS_MAX = 60;

    /** Scores read for one answer: some 1 kB each. A province's 3,321 communes are shown at 6 moments. */
    private static final int SCORES_MAX = 20_000;

    private static final int MOMENTS_MIN = 2;

    /** Evenly many events lie between two moments; the last moment is the last event. */
    private static final String SCORES = """
            with point as (
                select position, at, row_number() over (order by position) as number, count(*) over () as total
                  from score_point
                 where campaign = $1 and unit = any($2)),
            moment as (
                select position, at from point where (total - number) % ceil(total::numeric / $3::integer)::bigint = 0)
            select moment.position, moment.at, unit.code, score.phase, score.totals::text as totals,
                   score.nodes::text as nodes
              from moment
             cross join unnest($2) as unit (code)
             cross join lateral (
                   select phase, totals, nodes from score_point
                    where campaign = $1 and unit = unit.code and position <= moment.position
                    order by position desc limit 1) as score
             order by moment.position""";

    private ScoreHistory() {}

    /** What was known at a moment, by unit. */
    record Moment(Instant at, Map<String, Then> scores) {}

    /** A unit's score and phase then. */
    record Then(String phase, StoredScore score) {}

    static Uni<List<Moment>> of(KnownCampaign known, SqlClient client) {
        List<String> units = known.campaign().units();
        int moments = Math.clamp(SCORES_MAX / Math.max(1, units.size()), MOMENTS_MIN, MOMENTS_MAX);
        return client.preparedQuery(SCORES)
                .execute(Tuple.of(known.campaign().code(), units.toArray(String[]::new), moments))
                .map(ScoreHistory::moments);
    }

    private static List<Moment> moments(RowSet<Row> rows) {
        Map<Long, Moment> moments = new LinkedHashMap<>();
        for (Row row : rows) {
            Moment moment = moments.computeIfAbsent(
                    row.getLong("position"),
                    position -> new Moment(row.getOffsetDateTime("at").toInstant(), new LinkedHashMap<>()));
            moment.scores()
                    .put(
                            row.getString("code"),
                            new Then(
                                    row.getString("phase"),
                                    StoredScore.read(row.getString("totals"), row.getString("nodes"))));
        }
        return new ArrayList<>(moments.values());
    }
}
