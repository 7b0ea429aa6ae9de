package dti.runtime.response;

import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a bounded number of heavy works at once. Further works wait in a bounded queue; a full queue answers 503. */
public final class HeavyWorkLimit {

    private final int atOnceMax;
    private final int waitingMax;
    private final Text full;
    private final int retryAfterSeconds;
    private final Deque<Turn<?>> waiting = new ArrayDeque<>();
    private int running;

    /** @param full the text of the 503 when the queue is full */
    public HeavyWorkLimit(int atOnceMax, int waitingMax, Text full, int retryAfterSeconds) {
        this.atOnceMax = atOnceMax;
        this.waitingMax = waitingMax;
        this.full = full;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /**
     * Runs the work, at once or after its turn in the queue. Fails with 503 and {@code Retry-After} when the queue is
     * full.
     */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> enter(new Turn<T>(work, emitter, Vertx.currentContext())));
    }

    private void enter(Turn<?> turn) {
        boolean begins;
        synchronized (waiting) {
            begins = running < atOnceMax;
            if (begins) {
                running++;
            } else if (waiting.size() < waitingMax) {
                waiting.add(turn);
            } else {
                turn.refuse(ProblemException.unavailable(full, retryAfterSeconds));
                return;
            }
        }
        turn.onCancellation();
        if (begins) {
            turn.begin();
        }
    }

    private void leave() {
        Turn<?> next;
        synchronized (waiting) {
            next = waiting.poll();
            if (next == null) {
                running--;
            }
        }
        if (next != null) {
            next.beginWhereItBelongs();
        }
    }

    /** One work with the subscriber that waits for it. */
    private final class Turn<T> {

        private final Supplier<Uni<T>> work;
        private final UniEmitter<? super T> emitter;
        private final @Nullable Context context;
        private @Nullable Cancellable begun;
        private boolean cancelled;

        Turn(Supplier<Uni<T>> work, UniEmitter<? super T> emitter, @Nullable Context context) {
            this.work = work;
            this.emitter = emitter;
            this.context = context;
        }

        void refuse(ProblemException problem) {
            emitter.fail(problem);
        }

        void onCancellation() {
            emitter.onTermination(this::cancel);
        }

        /** Begins in this work's own context, not in the context of the request whose work has just ended. */
        void beginWhereItBelongs() {
            if (context == null) {
                begin();
            } else {
                context.runOnContext(_ -> begin());
            }
        }

        void begin() {
            Cancellable subscribed = Uni.createFrom()
                    .deferred(work::get)
                    .onTermination()
                    .invoke(HeavyWorkLimit.this::leave)
                    .subscribe()
                    .with(emitter::complete, emitter::fail);
            boolean late;
            synchronized (waiting) {
                begun = subscribed;
                late = cancelled;
            }
            if (late) {
                subscribed.cancel();
            }
        }

        /** Leaves the queue, or cancels the work that has begun. */
        private void cancel() {
            Cancellable running;
            synchronized (waiting) {
                waiting.remove(this);
                cancelled = true;
                running = begun;
            }
            if (running != null) {
                running.cancel();
            }
        }
    }
}
