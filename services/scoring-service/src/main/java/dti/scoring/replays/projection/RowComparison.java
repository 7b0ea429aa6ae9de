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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares all columns of recomputed and live rows, except the version of the rules: only the results matter. */
final class RowComparison {

    private static final String COLUMNS = """
            select quote_ident(attname) from pg_attribute
             where attrelid = 'score_history'::regclass and attnum > 0 and not attisdropped and attname <> 'rules_version'
             order by attnum""";

    /**
     * A live row beyond the last event is a difference. A row of an event after the pass is not compared. Columns are
     * compared one by one: a document per row would cost more than all the rest.
     */
    private static final String HISTORY = """
            select c.campaign, c.unit, d.*
              from unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::boolean[])
                   as c (campaign, unit, after, until, is_last)
             cross join lateral (
                   select coalesce(s.version, l.version) as version, coalesce(s.position, l.position) as position,
                          coalesce(s.event_id, l.event_id) as event_id, coalesce(s.type, l.type) as type,
                          to_jsonb(l)::text as live, (to_jsonb(s) - 'replay')::text as replayed
                     from (select * from score_history
                            where campaign = c.campaign and unit = c.unit and version > c.after
                              and version <= case when c.is_last then 9223372036854775807 else c.until end
                              and (version <= c.until or position <= $7)) l
                     full join (select * from shadow_score_history
                                 where replay = $1 and campaign = c.campaign and unit = c.unit
                                   and version > c.after and version <= c.until) s
                       using (version)
                    where (%s) is distinct from (%s)) d
             order by c.campaign, c.unit, d.version""";

    /** Totals of an event after the pass are compared by the next pass, provided that the log has that event. */
    private static final String SCORE = """
            select s.campaign, s.unit, s.version, s.position, h.event_id, h.type,
                   to_jsonb(l)::text as live, (to_jsonb(s) - 'replay')::text as replayed
              from unnest($2::text[], $3::text[]) as c (campaign, unit)
              join shadow_submission_score s on s.replay = $1 and s.campaign = c.campaign and s.unit = c.unit
              left join shadow_score_history h
                     on h.replay = s.replay and h.campaign = s.campaign and h.unit = s.unit and h.version = s.version
              left join submission_score l on l.campaign = s.campaign and l.unit = s.unit
             where to_jsonb(l) is distinct from to_jsonb(s) - 'replay'
               and not coalesce(l.position > $4 and exists (
                       select from es.event e
                        where e.log_id = (select id from es.log_head where log = 'submissions')
                          and e.position = l.position and e.stream = l.campaign || '/' || l.unit
                          and e.version = l.version), false)
             order by s.campaign, s.unit""";

    /** Live rows of submissions that are not in the log. */
    private static final String UNKNOWN = """
            select campaign, unit, version, position, event_id, type, live, of_table from (
                select campaign, unit, version, position, event_id, type, to_jsonb(h)::text as live,
                       'history' as of_table, row_number() over (partition by campaign, unit order by version) as number
                  from score_history h
                 where position <= $2
                   and not exists (select from shadow_submission_score s
                                    where s.replay = $1 and s.campaign = h.campaign and s.unit = h.unit)
                union all
                select campaign, unit, version, position, null, null, to_jsonb(l)::text, 'score', 1
                  from submission_score l
                 where position <= $2
                   and not exists (select from shadow_submission_score s
                                    where s.replay = $1 and s.campaign = l.campaign and s.unit = l.unit)) live
             where number = 1
               and ($3::text is null or campaign = $3) and ($4::text is null or unit = $4)
             limit 1000""";

    private volatile @Nullable String history;

    List<Difference> of(Replay replay, List<Chunk> chunks, SqlClient transaction) {
        List<Difference> found = new ArrayList<>(merged(
                What.HISTORY,
                BlockingSteps.on(transaction.preparedQuery(history(transaction)).execute(ranges(replay, chunks)))));
        List<Chunk> ended = chunks.stream().filter(Chunk::isLast).toList();
        if (!ended.isEmpty()) {
            Tuple parameters = Tuple.of(
                    replay.id(), campaigns(ended), units(ended), replay.pass().until());
            found.addAll(merged(
                    What.SCORE,
                    BlockingSteps.on(transaction.preparedQuery(SCORE).execute(parameters))));
        }
        return found;
    }

    /** Finds, after the last pass, the live rows of submissions without events. */
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

    private String history(SqlClient client) {
        String known = history;
        if (known == null) {
            List<String> columns = new ArrayList<>();
            BlockingSteps.on(client.preparedQuery(COLUMNS).execute()).forEach(row -> columns.add(row.getString(0)));
            known = HISTORY.formatted(of("l.", columns), of("s.", columns));
            history = known;
        }
        return known;
    }

    private static String of(String table, List<String> columns) {
        return columns.stream().map(table::concat).collect(Collectors.joining(", "));
    }

    private static Tuple ranges(Replay replay, List<Chunk> chunks) {
        return Tuple.tuple()
                .addUUID(replay.id())
                .addArrayOfString(campaigns(chunks))
                .addArrayOfString(units(chunks))
                .addArrayOfLong(chunks.stream().map(Chunk::after).toArray(Long[]::new))
                .addArrayOfLong(chunks.stream().map(Chunk::until).toArray(Long[]::new))
                .addArrayOfBoolean(chunks.stream().map(Chunk::isLast).toArray(Boolean[]::new))
                .addLong(replay.pass().until());
    }

    private static String[] campaigns(List<Chunk> chunks) {
        return chunks.stream().map(chunk -> chunk.submission().campaign()).toArray(String[]::new);
    }

    private static String[] units(List<Chunk> chunks) {
        return chunks.stream().map(chunk -> chunk.submission().unit()).toArray(String[]::new);
    }

    private static Difference unknown(Row row) {
        return new Difference(
                submission(row),
                row.getString("of_table").equals("score") ? What.SCORE : What.HISTORY,
                row.getLong("version"),
                row.getLong("position"),
                row.getLong("version"),
                1,
                row.getUUID("event_id"),
                row.getString("type"),
                Fields.of(row.getString("live"), null));
    }

    /**
     * Returns per submission the first row that differs, and the number of such rows. Rows that differ only in notation
     * are no difference.
     */
    private static List<Difference> merged(What what, RowSet<Row> rows) {
        Map<SubmissionId, DifferenceCollector> differing = new LinkedHashMap<>();
        for (Row row : rows) {
            var fields = Fields.of(row.getString("live"), row.getString("replayed"));
            if (!fields.isEmpty()) {
                differing
                        .computeIfAbsent(submission(row), id -> new DifferenceCollector(id, what))
                        .add(new DifferenceCollector.At(
                                row.getLong("version"),
                                row.getLong("position"),
                                row.getUUID("event_id"),
                                row.getString("type"),
                                fields));
            }
        }
        return differing.values().stream()
                .flatMap(each -> each.merged().stream())
                .toList();
    }

    private static SubmissionId submission(Row row) {
        return new SubmissionId(row.getString("campaign"), row.getString("unit"));
    }
}
