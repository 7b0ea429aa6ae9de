package dti.scoring.replays.projection;

import dti.eventsourcing.StreamId;
import dti.scoring.replays.application.Replay;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** Lists the submissions that a pass has still to follow, in the order of their names. */
final class Streams {

    /** Names per read. */
    static final int AT_ONCE = 200;

    /** Steps from one name to the next by the index of streams, independent of the number of events. */
    private static final String ALL = """
            with recursive log as (select id from es.log_head where log = 'submissions'),
            name as (
                (select e.stream, 1 as number from es.event e
                  where e.log_id = (select id from log) and e.stream >= $1 and e.stream > $2 and e.stream < $3
                  order by e.stream limit 1)
                union all
                select (select e.stream from es.event e
                         where e.log_id = (select id from log) and e.stream > name.stream and e.stream < $3
                         order by e.stream limit 1), name.number + 1
                  from name where name.stream is not null and name.number < $4),
            found as (select stream from name where stream is not null)
            """;

    private static final String TOUCHED = """
            with found as (
                select distinct e.stream from es.event e
                 where e.log_id = (select id from es.log_head where log = 'submissions')
                   and e.position > $6 and e.position <= $7
                   and e.stream >= $1 and e.stream > $2 and e.stream < $3
                 order by e.stream limit $4)
            """;

    private static final String RECOMPUTED = """
            select f.stream, coalesce(s.version, 0) as version
              from found f
              left join shadow_submission_score s
                     on s.replay = $5 and s.campaign = split_part(f.stream, '/', 1)
                    and s.unit = substr(f.stream, strpos(f.stream, '/') + 1)
             order by f.stream""";

    private Streams() {}

    /**
     * A submission to follow.
     *
     * @param version the last version recomputed before
     */
    record Followed(StreamId stream, long version) {}

    /**
     * Returns the next submissions after the last one followed. The first pass covers all of the scope; a later one
     * covers those with new events.
     */
    static Uni<List<Followed>> next(Replay replay, String last, SqlClient client) {
        Tuple parameters = Tuple.tuple()
                .addString(replay.scope().from())
                .addString(last)
                .addString(replay.scope().before())
                .addInteger(AT_ONCE)
                .addUUID(replay.id());
        if (replay.pass().number() == 1) {
            return client.preparedQuery(ALL + RECOMPUTED).execute(parameters).map(Streams::followed);
        }
        return client.preparedQuery(TOUCHED + RECOMPUTED)
                .execute(parameters
                        .addLong(replay.pass().from())
                        .addLong(replay.pass().until()))
                .map(Streams::followed);
    }

    private static List<Followed> followed(RowSet<Row> rows) {
        List<Followed> found = new ArrayList<>(rows.size());
        rows.forEach(row -> found.add(new Followed(new StreamId(row.getString(0)), row.getLong(1))));
        return found;
    }
}
