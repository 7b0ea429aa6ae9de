package dti.scoring.replays.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.ContractsJson;
import dti.eventstore.work.HeartbeatWatch;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Replays as work: one instance holds a replay's lease, and whatever it writes moves the row in the same transaction, only
 * as long as its epoch lasts.
 */
@ApplicationScoped
public class ReplayJobs {

    /** A batch takes a fraction of a second; who has not moved for so long is gone. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    /** The longest text of a field that is kept of a difference. */
    private static final int FIELDS_LENGTH_MAX = 20_000;

    private static final String WORKED = """
            select id, owner, epoch, beat from replay where state in ('running', 'swapping')
             order by state = 'swapping' desc, sequence""";

    /** Only as it was seen: of several who take it for abandoned, one gets it. */
    private static final String CLAIM = """
            update replay r
               set epoch = case when r.owner = $1 then r.epoch else r.epoch + 1 end, owner = $1, beat = r.beat + 1
             where r.id = $2 and r.epoch = $3 and r.beat = $4 and r.state in ('running', 'swapping')
            returning r.*""";

    /** The first row that differs is kept whole; of the others how many, and the last. */
    private static final String KEEP = """
            insert into replay_difference as d (replay, campaign, unit, what, version, position, last_version, differing,
                                                event_id, type, fields)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (replay, campaign, unit, what) do update
               set last_version = greatest(d.last_version, excluded.last_version),
                   differing = case when d.what in ('score', 'work') then 1 else d.differing + excluded.differing end""";

    private final Pool pool;
    private final Map<UUID, HeartbeatWatch<Beat>> watches = new ConcurrentHashMap<>();

    ReplayJobs(Pool pool) {
        this.pool = pool;
    }

    /** A replay this worker holds now, until its lease is over or another one's epoch begins. */
    public record Held(Replay replay, long epoch) {}

    /** One heartbeat of who does a replay. */
    private record Beat(long epoch, long number) {}

    private record Seen(UUID id, String owner, Beat beat) {}

    /** What a batch of work moved. */
    public record Moved(long events, long submissions, String cursor, long millis) {}

    /** The first replay that is this worker's, nobody's, or somebody's whose heart has not beaten for the lease. */
    public Uni<Optional<Held>> claim(String worker) {
        return pool.query(WORKED)
                .execute()
                .map(rows -> ReplayRows.all(
                        rows,
                        row -> new Seen(
                                row.getUUID("id"),
                                row.getString("owner"),
                                new Beat(row.getLong("epoch"), row.getLong("beat")))))
                .flatMap(all -> claimable(worker, all)
                        .map(seen -> claim(worker, seen))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Optional<Seen> claimable(String worker, List<Seen> all) {
        watches.keySet().retainAll(all.stream().map(Seen::id).toList());
        return all.stream()
                .filter(each -> each.owner().equals(worker) || each.owner().isEmpty() || isAbandoned(each))
                .findFirst();
    }

    private boolean isAbandoned(Seen seen) {
        HeartbeatWatch<Beat> watch = watches.computeIfAbsent(seen.id(), _ -> new HeartbeatWatch<>(LEASE));
        watch.see(seen.beat());
        return watch.stale().isPresent();
    }

    private Uni<Optional<Held>> claim(String worker, Seen seen) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(
                        worker, seen.id(), seen.beat().epoch(), seen.beat().number()))
                .map(rows -> ReplayRows.first(rows, row -> new Held(ReplayRows.replay(row), row.getLong("epoch"))));
    }

    /** Moves the row with what was written beside it; fails when the replay is not this worker's any more. */
    public Uni<Void> move(Held held, Moved moved, SqlClient transaction) {
        return guarded(
                transaction,
                """
                update replay set events = events + $4, submissions = submissions + $5, cursor = $6,
                       worked_millis = worked_millis + $7, beat = beat + 1
                 where id = $1 and epoch = $2 and state = $3""",
                tuple(held)
                        .addLong(moved.events())
                        .addLong(moved.submissions())
                        .addString(moved.cursor())
                        .addLong(moved.millis()));
    }

    /** Begins the next pass, over what was recorded while the last one went on. */
    public Uni<Void> nextPass(Held held, long until) {
        return guarded(pool, """
                update replay set pass = pass + 1, from_position = until_position, until_position = $4, cursor = ''
                 where id = $1 and epoch = $2 and state = $3""", tuple(held).addLong(until));
    }

    /** Ends the work with the state it leads to. */
    public Uni<Void> end(Held held, Replay.State state, SqlClient client) {
        return guarded(client, """
                update replay set state = $4, finished_at = coalesce(finished_at, clock_timestamp()),
                       owner = ''
                 where id = $1 and epoch = $2 and state = $3""", tuple(held).addString(state.wire()));
    }

    public Uni<Void> keep(UUID replay, List<Difference> found, SqlClient transaction) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(
                        each -> transaction.preparedQuery(KEEP).execute(row(replay, each)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Removes recomputed rows nobody needs any more, some at a time; true while there may be more. */
    public Uni<Boolean> sweep(int rows) {
        return pool.preparedQuery("""
                        with gone as (
                            select id from replay r
                             where r.shadow and (r.state in ('discarded', 'swapped', 'reverted') or r.state = 'finished'
                               and not exists (select from replay_difference d where d.replay = r.id))
                             limit 1),
                        history as (
                            delete from shadow_score_history where ctid = any(array(
                                select h.ctid from shadow_score_history h join gone on h.replay = gone.id limit $1))
                            returning 1),
                        score as (
                            delete from shadow_submission_score where ctid = any(array(
                                select s.ctid from shadow_submission_score s join gone on s.replay = gone.id limit $1))
                            returning 1),
                        counted as (select (select count(*) from history) + (select count(*) from score) as removed)
                        update replay r set shadow = counted.removed > 0 from gone, counted
                         where r.id = gone.id returning r.id""").execute(Tuple.of(rows)).map(swept -> swept.size() > 0);
    }

    private static Uni<Void> guarded(SqlClient client, String sql, Tuple parameters) {
        return client.preparedQuery(sql)
                .execute(parameters)
                .invoke(rows -> {
                    if (rows.rowCount() != 1) {
                        throw new ReplayTakenException();
                    }
                })
                .replaceWithVoid();
    }

    private static Tuple tuple(Held held) {
        return Tuple.of(held.replay().id(), held.epoch(), held.replay().state().wire());
    }

    private static Tuple row(UUID replay, Difference found) {
        return Tuple.tuple()
                .addUUID(replay)
                .addString(found.submission().campaign())
                .addString(found.submission().unit())
                .addString(found.what().wire())
                .addLong(found.version())
                .addLong(found.position())
                .addLong(found.lastVersion())
                .addLong(found.count())
                .addUUID(found.eventId())
                .addString(found.type())
                .addString(fields(found));
    }

    private static String fields(Difference found) {
        try {
            String text = ContractsJson.mapper().writeValueAsString(found.fields());
            return text.length() <= FIELDS_LENGTH_MAX ? text : "[]";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a difference that cannot be written", e);
        }
    }
}
