package dti.scoring.replays.projection;

import dti.scoring.replays.application.Difference;
import dti.scoring.replays.application.Difference.What;
import dti.scoring.replays.application.Replay;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares recomputed rows with the live ones, all columns of them, whatever columns there are. Which version of the rules a
 * row was computed with is no difference: its results are.
 */
final class RowComparison {

    /** A live row beyond the last event counts as well; one of an event after the pass is none of its business. */
    private static final String HISTORY = """
            select coalesce(s.version, l.version) as version, coalesce(s.position, l.position) as position,
                   coalesce(s.event_id, l.event_id) as event_id, coalesce(s.type, l.type) as type,
                   to_jsonb(l)::text as live, (to_jsonb(s) - 'replay')::text as replayed
              from (select * from score_history
                     where campaign = $2 and unit = $3 and version > $4
                       and (version <= $5 or ($6 and position <= $7))) l
              full join (select * from shadow_score_history
                          where replay = $1 and campaign = $2 and unit = $3 and version > $4 and version <= $5) s
                using (version)
             where to_jsonb(l) - 'rules_version' is distinct from to_jsonb(s) - '{replay,rules_version}'::text[]
             order by 1""";

    /** Totals that have gone on after the pass are compared by the next one; only an event of the log can move them on. */
    private static final String SCORE = """
            select s.version, s.position, h.event_id, h.type,
                   to_jsonb(l)::text as live, (to_jsonb(s) - 'replay')::text as replayed
              from shadow_submission_score s
              left join shadow_score_history h
                     on h.replay = s.replay and h.campaign = s.campaign and h.unit = s.unit and h.version = s.version
              left join submission_score l on l.campaign = s.campaign and l.unit = s.unit
             where s.replay = $1 and s.campaign = $2 and s.unit = $3
               and to_jsonb(l) is distinct from to_jsonb(s) - 'replay'
               and not coalesce(l.position > $4 and exists (
                       select from es.event e
                        where e.log_id = (select id from es.log_head where log = 'submissions')
                          and e.position = l.position and e.stream = l.campaign || '/' || l.unit
                          and e.version = l.version), false)""";

    /** Live rows of submissions that the log knows nothing of. */
    private static final String UNKNOWN = """
            select campaign, unit, version, position, event_id, type, live, of_table from (
                select campaign, unit, version, position, event_id, type, to_jsonb(h)::text as live,
                       'history' as of_table, row_number() over (partition by campaign, unit order by version) as number
                  from score_history h
                 where position <= $2
                union all
                select campaign, unit, version, position, null, null, to_jsonb(l)::text, 'score', 1
                  from submission_score l
                 where position <= $2) live
             where number = 1
               and ($3::text is null or campaign = $3) and ($4::text is null or unit = $4)
               and not exists (select from shadow_submission_score s
                                where s.replay = $1 and s.campaign = live.campaign and s.unit = live.unit)
             limit 1000""";

    private RowComparison() {}

    static Uni<List<Difference>> of(Replay replay, Chunk chunk, SqlClient transaction) {
        SubmissionId id = chunk.submission();
        Tuple history = Tuple.of(replay.id(), id.campaign(), id.unit(), chunk.after(), chunk.until(), chunk.isLast())
                .addLong(replay.pass().until());
        Uni<List<Difference>> rows =
                transaction.preparedQuery(HISTORY).execute(history).map(found -> merged(id, What.HISTORY, found));
        if (!chunk.isLast()) {
            return rows;
        }
        Tuple score =
                Tuple.of(replay.id(), id.campaign(), id.unit(), replay.pass().until());
        return rows.flatMap(before -> transaction
                .preparedQuery(SCORE)
                .execute(score)
                .map(found -> {
                    List<Difference> all = new ArrayList<>(before);
                    all.addAll(merged(id, What.SCORE, found));
                    return all;
                }));
    }

    /** After the last pass: what is served of submissions that have no events. */
    static Uni<List<Difference>> unknown(Replay replay, SqlClient client) {
        return client.preparedQuery(UNKNOWN)
                .execute(Tuple.of(
                        replay.id(),
                        replay.pass().until(),
                        replay.scope().campaign(),
                        replay.scope().unit()))
                .map(rows -> {
                    List<Difference> found = new ArrayList<>();
                    rows.forEach(row -> found.add(unknown(row)));
                    return found;
                });
    }

    private static Difference unknown(Row row) {
        return new Difference(
                new SubmissionId(row.getString("campaign"), row.getString("unit")),
                row.getString("of_table").equals("score") ? What.SCORE : What.HISTORY,
                row.getLong("version"),
                row.getLong("position"),
                row.getLong("version"),
                1,
                row.getUUID("event_id"),
                row.getString("type"),
                Fields.of(row.getString("live"), null));
    }

    /** The first that differs in what it says, not only in how it is written, and how many do. */
    private static List<Difference> merged(SubmissionId id, What what, RowSet<Row> rows) {
        Differing differing = new Differing(id, what);
        for (Row row : rows) {
            var fields = Fields.of(row.getString("live"), row.getString("replayed"));
            if (!fields.isEmpty()) {
                differing.add(new Differing.At(
                        row.getLong("version"),
                        row.getLong("position"),
                        row.getUUID("event_id"),
                        row.getString("type"),
                        fields));
            }
        }
        return differing.merged();
    }
}
