package dti.scoring.replays.projection;

import dti.eventstore.Worker;
import dti.runtime.start.StartOrder;
import dti.scoring.replays.application.Replay;
import dti.scoring.replays.application.ReplayJobs;
import dti.scoring.replays.application.ReplayJobs.Held;
import dti.scoring.replays.application.ReplayTakenException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does replays one after the other, on a thread of its own. The progress of a replay is in its row, so another
 * instance, or the same one after a restart, continues from there.
 */
@ApplicationScoped
public class ReplayWorker {

    private static final Logger LOG = Logger.getLogger(ReplayWorker.class);

    /** A replay starts within half a second of its request. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** Rows removed at once. This takes some milliseconds. */
    private static final int SWEPT_AT_ONCE = 2_000;

    /**
     * Each pass covers the events recorded during the one before. After this many passes, later events are left for
     * another replay.
     */
    private static final int PASSES_MAX = 10;

    private final String name = "replay-" + UUID.randomUUID();
    private final ReplayJobs jobs;
    private final PassWork passes;
    private final Swap swap;
    private final Pool pool;
    private volatile @Nullable Worker running;

    ReplayWorker(ReplayJobs jobs, PassWork passes, Swap swap, Pool pool) {
        this.jobs = jobs;
        this.passes = passes;
        this.swap = swap;
        this.pool = pool;
    }

    void onStart(@Observes @Priority(StartOrder.AFTER_MIGRATION) StartupEvent start) {
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
        Optional<Held> held = BlockingSteps.on(jobs.claim(name));
        if (held.isEmpty()) {
            boolean more = BlockingSteps.on(jobs.sweep(SWEPT_AT_ONCE));
            return more ? Duration.ZERO : LOOK_EVERY;
        }
        try {
            if (passes.goOn(held.get())) {
                endPass(held.get());
            }
        } catch (ReplayTakenException _) {
            LOG.debugf("replay-left id=%s", held.get().replay().id());
        }
        return Duration.ZERO;
    }

    private void endPass(Held held) {
        Replay replay = held.replay();
        boolean swapping = replay.state() == Replay.State.SWAPPING;
        long live = swap.livePosition(pool);
        if (live - replay.pass().until() > (swapping ? Swap.TAIL_MAX : 0)
                && (swapping || replay.pass().number() < PASSES_MAX)) {
            BlockingSteps.on(jobs.nextPass(held, live));
        } else if (swapping) {
            swap.swap(held);
        } else {
            finish(held);
        }
    }

    private void finish(Held held) {
        BlockingSteps.inTransaction(pool, transaction -> {
            var unknown = BlockingSteps.on(RowComparison.unknown(held.replay(), transaction));
            BlockingSteps.on(jobs.keep(held.replay().id(), unknown, transaction));
            return BlockingSteps.on(jobs.end(held, Replay.State.FINISHED, transaction));
        });
        LOG.infof("replay-finished id=%s", held.replay().id());
    }
}
