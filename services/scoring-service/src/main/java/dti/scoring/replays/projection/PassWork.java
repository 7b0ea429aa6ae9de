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
 * Runs a pass of a replay for a limited time: one batch is computed while the one before it is written. At most two
 * batches are in memory.
 */
@ApplicationScoped
class PassWork {

    /**
     * After this time the worker checks again whether it still holds the replay, and whether another one is more
     * urgent.
     */
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

    /**
     * Continues from the pass's cursor. True when the pass is done. On return every batch begun is written or has
     * failed.
     */
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

    /** Writes batches one after the other, each in a transaction, in parallel to the computation. */
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

        /** Waits for the batch being written. Fails if the write fails. */
        void end() {
            times.spent(Part.WAIT, () -> {
                try {
                    return last.join();
                } catch (CompletionException e) {
                    throw e.getCause() instanceof RuntimeException cause ? cause : e;
                }
            });
        }

        /**
         * Waits for the batch being written, and ignores its failure: the write locks the replay's row until it ends.
         */
        void abandon() {
            last.exceptionally(_ -> null).join();
        }
    }
}
