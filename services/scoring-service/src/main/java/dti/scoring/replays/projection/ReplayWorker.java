package dti.scoring.replays.projection;

import dti.eventsourcing.StreamId;
import dti.eventstore.Worker;
import dti.scoring.logs.EventLogs;
import dti.scoring.replays.application.Replay;
import dti.scoring.replays.application.ReplayJobs;
import dti.scoring.replays.application.ReplayJobs.Held;
import dti.scoring.replays.application.ReplayTakenException;
import dti.scoring.replays.application.Republications;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does replays, one after the other, on a thread of its own. What it keeps in memory is the submission at hand; where it is, is
 * in the replay's row, so another instance, or the next start, goes on from there.
 */
@ApplicationScoped
public class ReplayWorker {

    private static final Logger LOG = Logger.getLogger(ReplayWorker.class);

    /** After the log's migration. */
    private static final int AFTER_MIGRATION = 100;

    /** Nobody waits for the first second of a replay. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** Rows removed at once: some milliseconds. */
    private static final int SWEPT_AT_ONCE = 2_000;

    /** Each pass is over what came during the one before; after so many, what comes later is left for another replay. */
    private static final int PASSES_MAX = 10;

    private final String name = "replay-" + UUID.randomUUID();
    private final ReplayJobs jobs;
    private final Recomputing recomputing;
    private final Swap swap;
    private final Republications republications;
    private final Pool pool;
    private final Follower follower;
    private final Deque<StreamId> waiting = new ArrayDeque<>();
    private @Nullable String at;
    private volatile @Nullable Worker running;

    ReplayWorker(
            ReplayJobs jobs,
            Recomputing recomputing,
            Swap swap,
            Republications republications,
            EventLogs logs,
            Pool pool) {
        this.jobs = jobs;
        this.recomputing = recomputing;
        this.swap = swap;
        this.republications = republications;
        this.pool = pool;
        this.follower = new Follower(logs.submissions());
    }

    void onStart(@Observes @Priority(AFTER_MIGRATION) StartupEvent start) {
        Worker started = new Worker("replay", this::step);
        running = started;
        started.start();
    }

    void onStop(@Observes ShutdownEvent stop) {
        if (running != null) {
            running.close();
        }
    }

    private Duration step() {
        Optional<Held> held = Waiting.on(jobs.claim(name));
        if (held.isEmpty()) {
            boolean more = Waiting.on(jobs.sweep(SWEPT_AT_ONCE));
            Waiting.on(republications.work());
            return more ? Duration.ZERO : LOOK_EVERY;
        }
        try {
            work(held.get());
        } catch (ReplayTakenException _) {
            at = null;
        } catch (RuntimeException e) {
            at = null;
            throw e;
        }
        return Duration.ZERO;
    }

    private void work(Held held) {
        Replay replay = held.replay();
        String pass = replay.id() + " " + held.epoch() + " " + replay.pass().number();
        if (!pass.equals(at)) {
            waiting.clear();
            follower.forget();
            at = pass;
        }
        if (waiting.isEmpty()) {
            waiting.addAll(Waiting.on(Streams.next(replay, pool)));
        }
        if (waiting.isEmpty()) {
            endPass(held);
        } else {
            advance(held, waiting.element());
        }
    }

    private void advance(Held held, StreamId stream) {
        Chunk read = follower.next(held.replay(), stream, pool);
        Chunk done = Waiting.inTransaction(
                pool, transaction -> recomputing.take(held, held.replay(), read, follower.hash(), transaction));
        follower.done(done);
        if (done.isLast()) {
            waiting.remove();
        }
    }

    private void endPass(Held held) {
        Replay replay = held.replay();
        boolean swapping = replay.state() == Replay.State.SWAPPING;
        long live = swap.livePosition(pool);
        if (live - replay.pass().until() > (swapping ? Swap.TAIL_MAX : 0)
                && (swapping || replay.pass().number() < PASSES_MAX)) {
            Waiting.on(jobs.nextPass(held, live));
        } else if (swapping) {
            swap.swap(held, follower);
        } else {
            finish(held);
        }
    }

    private void finish(Held held) {
        Waiting.inTransaction(pool, transaction -> {
            var unknown = Waiting.on(RowComparison.unknown(held.replay(), transaction));
            Waiting.on(jobs.keep(held.replay().id(), unknown, transaction));
            return Waiting.on(jobs.end(held, Replay.State.FINISHED, transaction));
        });
        LOG.infof("replay-finished id=%s", held.replay().id());
    }
}
