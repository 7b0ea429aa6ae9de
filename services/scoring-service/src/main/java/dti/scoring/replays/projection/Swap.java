package dti.scoring.replays.projection;

import dti.scoring.duties.projection.WorkRecomputation;
import dti.scoring.logs.EventLogs;
import dti.scoring.replays.application.Replay;
import dti.scoring.replays.application.ReplayDecisions;
import dti.scoring.replays.application.ReplayJobs;
import dti.scoring.replays.application.ReplayJobs.Held;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Replaces the live rows that differ with the recomputed ones. This takes one transaction, and the live projection
 * waits for it: readers see only old rows or only new ones. The replaced rows are kept.
 */
@ApplicationScoped
class Swap {

    private static final Logger LOG = Logger.getLogger(Swap.class);

    /** Events that may be recomputed while the projection waits: this takes less than a second. */
    static final int TAIL_MAX = 500;

    private static final String LOCK = "select es.move_checkpoint('scores', 'submissions', $1, $1)";

    private static final String KEEP_HISTORY = """
            insert into replaced_row (replay, of_table, campaign, unit, version, old)
            select $1, 'score_history', d.campaign, d.unit, row.version, row.old
              from (select distinct campaign, unit from replay_difference where replay = $1 and what = 'history') d
             cross join lateral (
                   select version, to_jsonb(l) as old
                     from (select * from score_history where campaign = d.campaign and unit = d.unit) l
                     full join (select * from shadow_score_history
                                 where replay = $1 and campaign = d.campaign and unit = d.unit) s using (version)
                    where to_jsonb(l) - 'rules_version' is distinct from to_jsonb(s) - '{replay,rules_version}'::text[]
                   ) row""";

    private static final String KEEP_SCORES = """
            insert into replaced_row (replay, of_table, campaign, unit, version, old)
            select $1, 'submission_score', d.campaign, d.unit, coalesce(s.version, l.version), to_jsonb(l)
              from (select distinct campaign, unit from replay_difference where replay = $1 and what <> 'published') d
              left join shadow_submission_score s on s.replay = $1 and s.campaign = d.campaign and s.unit = d.unit
              left join submission_score l on l.campaign = d.campaign and l.unit = d.unit
             where to_jsonb(l) is distinct from to_jsonb(s) - 'replay'""";

    private static final String REMOVE = """
            delete from %1$s l using replaced_row r
             where r.replay = $1 and r.of_table = '%1$s' and l.campaign = r.campaign and l.unit = r.unit
               and (l.version = r.version or r.of_table = 'submission_score')""";

    private static final String PUT = """
            insert into %1$s
            select (jsonb_populate_record(null::%1$s, to_jsonb(s) - 'replay')).*
              from replaced_row r
              join shadow_%1$s s on s.replay = r.replay and s.campaign = r.campaign and s.unit = r.unit
                                and s.version = r.version
             where r.replay = $1 and r.of_table = '%1$s'""";

    /** Republishes only where the last message is wrong: an earlier wrong message was corrected by those after it. */
    private static final String REPUBLISH = """
            insert into republication (replay, campaign, unit, published)
            select $1, d.campaign, d.unit, coalesce((
                       select (e.payload::jsonb -> 'totals')::text from es.event e
                        where e.log_id = (select id from es.log_head where log = 'scores')
                          and e.stream = d.campaign || '/' || d.unit and e.version = d.last_version), '{}')
              from replay_difference d
              join shadow_submission_score s on s.replay = d.replay and s.campaign = d.campaign and s.unit = d.unit
             where d.replay = $1 and d.what = 'published' and d.last_version = s.version""";

    private final ReplayJobs jobs;
    private final ReplayDecisions decisions;
    private final ChunkRecomputation recomputing;
    private final EventLogs logs;
    private final Pool pool;

    /** The positions at which the two projections are held. */
    private record At(long scores, long work) {}

    Swap(ReplayJobs jobs, ReplayDecisions decisions, ChunkRecomputation recomputing, EventLogs logs, Pool pool) {
        this.jobs = jobs;
        this.decisions = decisions;
        this.recomputing = recomputing;
        this.logs = logs;
        this.pool = pool;
    }

    /** Returns the position of the live results. */
    long livePosition(SqlClient client) {
        return BlockingSteps.on(client.preparedQuery("""
                        select position from es.projection where projection = 'scores'
                           and log_id = (select id from es.log_head where log = $1)""")
                .execute(Tuple.of(EventLogs.SUBMISSIONS))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong(0)));
    }

    /** Swaps. Tries again later where the projection moved on meanwhile. */
    void swap(Held held) {
        boolean swapped = BlockingSteps.inTransaction(pool, transaction -> {
            long live = livePosition(transaction);
            Optional<Long> work = BlockingSteps.on(WorkRecomputation.hold(transaction));
            return work.isPresent()
                    && isLocked(live, transaction)
                    && swapAt(new At(live, work.get()), held, transaction);
        });
        if (swapped) {
            LOG.infof("replay-swapped id=%s", held.replay().id());
        }
    }

    private static boolean isLocked(long live, SqlConnection transaction) {
        return BlockingSteps.on(transaction.preparedQuery(LOCK).execute(Tuple.of(live)))
                .iterator()
                .next()
                .getBoolean(0);
    }

    private boolean swapAt(At at, Held held, SqlConnection transaction) {
        UUID id = held.replay().id();
        catchUp(at.scores(), held, transaction);
        if (BlockingSteps.on(decisions.obstacle(id, transaction)).isPresent()) {
            BlockingSteps.on(jobs.end(held, Replay.State.FINISHED, transaction));
            return false;
        }
        for (String statement : List.of(
                KEEP_HISTORY,
                KEEP_SCORES,
                REMOVE.formatted("score_history"),
                PUT.formatted("score_history"),
                REMOVE.formatted("submission_score"),
                PUT.formatted("submission_score"),
                REPUBLISH)) {
            BlockingSteps.on(transaction.preparedQuery(statement).execute(Tuple.of(id)));
        }
        recomputing.work().swap(id, at.work(), transaction);
        BlockingSteps.on(jobs.end(held, Replay.State.SWAPPED, transaction));
        return true;
    }

    /** Recomputes the few events projected since the last pass, while the projection is held. */
    private void catchUp(long live, Held held, SqlConnection transaction) {
        Replay replay = held.replay();
        var pass = new Replay.Pass(replay.pass().number() + 1, replay.pass().until(), live, "");
        Replay tail = replay.within(pass);
        Follower follower = new Follower(logs.submissions(), tail, transaction);
        Batch batch = recomputing.next(tail, follower, pass.cursor());
        while (!batch.isEmpty()) {
            recomputing.write(held, tail, batch, 0, transaction);
            batch = recomputing.next(tail, follower, batch.cursor());
        }
    }
}
