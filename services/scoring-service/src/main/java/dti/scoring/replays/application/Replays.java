package dti.scoring.replays.application;

import dti.rules.RulesVersion;
import dti.runtime.access.Caller;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.scoring.replays.application.Replay.Scope;
import dti.scoring.replays.application.Replay.State;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Starts, shows, pauses, resumes and discards replays. A worker does them. */
@ApplicationScoped
public class Replays {

    /**
     * Replays with recomputed rows at once. Each keeps as many rows as it has events, so only so many may wait for a
     * decision.
     */
    private static final int OPEN_MAX = 8;

    private static final String START = """
            insert into replay (id, campaign, unit, state, rules_version, requested_by, until_position, events_total)
            select $1, $2, $3, 'running', $4, $5, live.position,
                   (select count(*) from es.event e
                     where e.log_id = live.log_id and e.stream >= $6 and e.stream < $7 and e.position <= live.position)
              from (select h.id as log_id, coalesce(p.position, 0) as position
                      from es.log_head h
                      left join es.projection p on p.log_id = h.id and p.projection = 'scores'
                     where h.log = 'submissions') as live
             where (select count(*) from replay where shadow) < $8
            returning id""";

    /** A campaign not opened yet exists and has nothing to recompute. A unit exists if it has a submission. */
    private static final String EXISTS = """
            select $1::text is null
                or ($2::text is null and exists (select from campaign_copy where code = $1))
                or exists (select from es.event e join es.log_head h on h.id = e.log_id
                            where h.log = 'submissions' and e.stream >= $3 and e.stream < $4) as found""";

    private final Pool pool;

    Replays(Pool pool) {
        this.pool = pool;
    }

    /** Begins a replay up to the present position of the live results. */
    public Uni<Replay> start(Caller caller, Scope scope) {
        ReplayAccess.replay(caller);
        return demandExisting(scope).chain(() -> begin(caller, scope));
    }

    private Uni<Void> demandExisting(Scope scope) {
        return pool.preparedQuery(EXISTS)
                .execute(Tuple.of(scope.campaign(), scope.unit(), scope.from(), scope.before()))
                .invoke(rows -> {
                    if (!rows.iterator().next().getBoolean("found")) {
                        throw ProblemException.notFound(new Text(
                                "Không có đợt đánh giá hoặc hồ sơ này để chạy lại.",
                                "There is no such campaign or submission to replay."));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Replay> begin(Caller caller, Scope scope) {
        UUID id = UUID.randomUUID();
        Tuple row = Tuple.tuple()
                .addUUID(id)
                .addString(scope.campaign())
                .addString(scope.unit())
                .addString(RulesVersion.CURRENT)
                .addString(caller.subject())
                .addString(scope.from())
                .addString(scope.before())
                .addInteger(OPEN_MAX);
        return pool.preparedQuery(START).execute(row).flatMap(started -> {
            if (started.size() == 0) {
                throw ProblemException.refused(
                        "too-many-replays",
                        new Text(
                                "Đang có quá nhiều lượt chạy lại chưa kết thúc hoặc chưa xử lý; hãy bỏ bớt.",
                                "Too many replays run or wait for a decision; discard some."));
            }
            return found(id);
        });
    }

    public Uni<Replay> read(Caller caller, UUID id) {
        ReplayAccess.replay(caller);
        return found(id);
    }

    /** Lists replays, the latest first. */
    public Uni<List<Replay>> list(Caller caller, long beforeNumber, int limit) {
        ReplayAccess.replay(caller);
        return pool.preparedQuery("select * from replay where sequence < $1 order by sequence desc limit $2")
                .execute(Tuple.of(beforeNumber, limit))
                .map(rows -> ReplayRows.all(rows, ReplayRows::replay));
    }

    public Uni<Replay> pause(Caller caller, UUID id) {
        return move(caller, id, State.RUNNING, State.PAUSED);
    }

    public Uni<Replay> resume(Caller caller, UUID id) {
        return move(caller, id, State.PAUSED, State.RUNNING);
    }

    /** Discards the recomputed rows. The differences stay. */
    public Uni<Replay> discard(Caller caller, UUID id) {
        ReplayAccess.replay(caller);
        return pool.preparedQuery("""
                        update replay set state = 'discarded'
                         where id = $1 and state in ('running', 'paused', 'finished') returning id""")
                .execute(Tuple.of(id))
                .flatMap(moved -> answered(id, moved.size() == 1, State.DISCARDED));
    }

    /** Returns the differences, the earliest event first. */
    public Uni<List<Difference>> differences(UUID id, int limit) {
        return pool.preparedQuery("""
                        select * from replay_difference where replay = $1
                         order by position, campaign, unit, what limit $2""")
                .execute(Tuple.of(id, limit))
                .map(rows -> ReplayRows.all(rows, ReplayRows::difference));
    }

    /**
     * The number of differing submissions, of their differing rows, of scores republished, and of scores to republish.
     */
    public record Counts(long submissions, long rows, long published, long toPublish) {}

    public Uni<Counts> counts(UUID id) {
        return pool.preparedQuery("""
                        select (select count(distinct (campaign, unit)) from replay_difference where replay = $1) as submissions,
                               (select coalesce(sum(differing), 0)::bigint from replay_difference where replay = $1) as rows,
                               (select count(done_at) from republication where replay = $1) as published,
                               (select count(*) from republication where replay = $1) as to_publish""")
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next())
                .map(row -> new Counts(
                        row.getLong("submissions"),
                        row.getLong("rows"),
                        row.getLong("published"),
                        row.getLong("to_publish")));
    }

    private Uni<Replay> move(Caller caller, UUID id, State from, State to) {
        ReplayAccess.replay(caller);
        return pool.preparedQuery("update replay set state = $3 where id = $1 and state = $2 returning id")
                .execute(Tuple.of(id, from.wire(), to.wire()))
                .flatMap(moved -> answered(id, moved.size() == 1, to));
    }

    /** A repeated request for the present state changes nothing. */
    private Uni<Replay> answered(UUID id, boolean moved, State wanted) {
        return found(id).invoke(replay -> {
            if (!moved && replay.state() != wanted) {
                throw wrongState(replay);
            }
        });
    }

    static ProblemException wrongState(Replay replay) {
        String state = replay.state().wire();
        return ProblemException.refused(
                "replay-state-forbids",
                new Text(
                        "Lượt chạy lại đang ở trạng thái “" + state + "”.",
                        "The replay is " + state + ", which does not allow this."));
    }

    Uni<Replay> found(UUID id) {
        return pool.preparedQuery("select * from replay where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> ReplayRows.first(rows, ReplayRows::replay))
                .map(Replays::orNotFound);
    }

    private static Replay orNotFound(Optional<Replay> replay) {
        return replay.orElseThrow(
                () -> ProblemException.notFound(new Text("Không có lượt chạy lại này.", "There is no such replay.")));
    }
}
