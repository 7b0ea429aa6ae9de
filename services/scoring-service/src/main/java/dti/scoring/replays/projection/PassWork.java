package dti.scoring.replays.projection;

import dti.scoring.logs.EventLogs;
import dti.scoring.replays.application.Replay;
import dti.scoring.replays.application.ReplayJobs.Held;
import dti.scoring.replays.projection.ReplayTimes.Part;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Lets a pass of a replay go on for a while: one batch is computed while the one before it is written. Two batches are in memory
 * at the most.
 */
@ApplicationScoped
class PassWork {

    /** After so long it is looked again whose the replay is, and whether there is something more urgent. */
    private static final Duration TURN = Duration.ofSeconds(3);

    private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

    private final EventLogs logs;
    private final ChunkRecomputation recomputing;
    private final ReplayTimes times;
    private final Pool pool;

    PassWork(EventLogs logs, ChunkRecomputation recomputing, ReplayTimes times, Pool pool) {
        this.logs = logs;
        this.recomputing = recomputing;
        this.times = times;
        this.pool = pool;
    }

    /** Goes on from the pass's cursor; true when nothing is left of it. All that was begun is written, or has failed, then. */
    boolean goOn(Held held) {
        Replay replay = held.replay();
        Follower follower = new Follower(logs.submissions(), replay, pool);
        Writing writing = new Writing(held);
        long untilNanos = System.nanoTime() + TURN.toNanos();
        try {
            Batch batch = recomputing.next(replay, follower, replay.pass().cursor());
            while (!batch.isEmpty() && System.nanoTime() < untilNanos) {
                writing.next(batch);
                batch = recomputing.next(replay, follower, batch.cursor());
            }
            if (!batch.isEmpty()) {
                writing.next(batch);
            }
            writing.end();
            return batch.isEmpty();
        } catch (RuntimeException e) {
            writing.abandon();
            throw e;
        }
    }

    /** Writes one batch after the other, each in a transaction, beside the thread that computes them. */
    private final class Writing {

        private final Held held;
        private CompletableFuture<Void> last = NOTHING;
        private long sinceNanos = System.nanoTime();

        Writing(Held held) {
            this.held = held;
        }

        void next(Batch batch) {
            end();
            long now = System.nanoTime();
            long millis = TimeUnit.NANOSECONDS.toMillis(now - sinceNanos);
            sinceNanos = now;
            last = CompletableFuture.runAsync(
                    () -> BlockingSteps.inTransaction(pool, transaction -> {
                        recomputing.write(held, held.replay(), batch, millis, transaction);
                        return batch;
                    }),
                    Infrastructure.getDefaultWorkerPool());
        }

        /** Waits for what is being written; fails as it does. */
        void end() {
            times.spent(Part.WAIT, () -> {
                try {
                    return last.join();
                } catch (CompletionException e) {
                    throw e.getCause() instanceof RuntimeException cause ? cause : e;
                }
            });
        }

        /** Lets what is being written come to its end, whichever: the replay's row is locked as long. */
        void abandon() {
            last.exceptionally(_ -> null).join();
        }
    }
}
