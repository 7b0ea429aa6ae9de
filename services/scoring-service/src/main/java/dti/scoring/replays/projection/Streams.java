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

/** Which submissions a pass has still to look at, in the order of their names. */
final class Streams {

    /** Names read at once. */
    static final int AT_ONCE = 200;

    /** From one name to the next by the index of streams, whatever the number of events. */
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
                  from name where name.stream is not null and name.number < $4)
            select stream from name where stream is not null order by stream""";

    private static final String TOUCHED = """
            select distinct e.stream from es.event e
             where e.log_id = (select id from es.log_head where log = 'submissions')
               and e.position > $5 and e.position <= $6
               and e.stream >= $1 and e.stream > $2 and e.stream < $3
             order by e.stream limit $4""";

    private Streams() {}

    /** In the first pass all of the scope; later those that have gone on. */
    static Uni<List<StreamId>> next(Replay replay, SqlClient client) {
        Tuple parameters = Tuple.of(
                replay.scope().from(), replay.pass().cursor(), replay.scope().before(), AT_ONCE);
        if (replay.pass().number() == 1) {
            return client.preparedQuery(ALL).execute(parameters).map(Streams::names);
        }
        return client.preparedQuery(TOUCHED)
                .execute(parameters
                        .addLong(replay.pass().from())
                        .addLong(replay.pass().until()))
                .map(Streams::names);
    }

    private static List<StreamId> names(RowSet<Row> rows) {
        List<StreamId> names = new ArrayList<>(rows.size());
        rows.forEach(row -> names.add(new StreamId(row.getString(0))));
        return names;
    }
}
