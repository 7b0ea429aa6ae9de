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
 * Hands replays to workers. One instance holds a replay's lease. Every write of the holder also moves the replay's row,
 * in the same transaction, and fails once the holder's epoch is over.
 */
@ApplicationScoped
public class ReplayJobs {

    /** A batch takes a fraction of a second. A worker without progress for this long is considered dead. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    /** The longest stored JSON text of a difference's fields. A longer text is stored as an empty list. */
    private static final int FIELDS_LENGTH_MAX = 20_000;

    private static final String WORKED = """
            select id, owner, epoch, beat from replay where state in ('running', 'swapping')
             order by state = 'swapping' desc, sequence""";

    /**
     * Claims only at the heartbeat that was read: of several instances that consider a replay abandoned, one gets it.
     */
    private static final String CLAIM = """
            update replay r
               set epoch = case when r.owner = $1 then r.epoch else r.epoch + 1 end, owner = $1, beat = r.beat + 1
             where r.id = $2 and r.epoch = $3 and r.beat = $4 and r.state in ('running', 'swapping')
            returning r.*""";

    /** Stores the first differing row whole. Of the others it stores the number and the last version. */
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

    /** A replay held by this worker, until its lease is over or another epoch begins. */
    public record Held(Replay replay, long epoch) {}

    /** One heartbeat of the worker that holds a replay. */
    private record Beat(long epoch, long number) {}

    private record Seen(UUID id, String owner, Beat beat) {}

    /** The progress made by a batch. */
    public record Moved(long events, long submissions, String cursor, long millis) {}

    /**
     * Claims the first replay that is this worker's, has no owner, or whose owner has sent no heartbeat for the lease.
     */
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

    /** Adds a batch's progress to the row. Fails when this worker no longer holds the replay. */
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

    /** Begins the next pass, over the events recorded during the last one. */
    public Uni<Void> nextPass(Held held, long until) {
        return guarded(pool, """
                update replay set pass = pass + 1, from_position = until_position, until_position = $4, cursor = ''
                 where id = $1 and epoch = $2 and state = $3""", tuple(held).addLong(until));
    }

    /** Ends the work in the given state. */
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

    /**
     * Removes up to this many recomputed rows of each table that are no longer needed. True while there may be more.
     */
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
