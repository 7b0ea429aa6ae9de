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

/** Does a bounded number of heavy works at once. Others wait in a bounded line, and who finds it full is told 503. */
public final class HeavyWorkLimit {

    private final int atOnceMax;
    private final int waitingMax;
    private final Text full;
    private final int retryAfterSeconds;
    private final Deque<Turn<?>> waiting = new ArrayDeque<>();
    private int running;

    /** @param full what one is told who finds the line full */
    public HeavyWorkLimit(int atOnceMax, int waitingMax, Text full, int retryAfterSeconds) {
        this.atOnceMax = atOnceMax;
        this.waitingMax = waitingMax;
        this.full = full;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Fails with 503 and {@code Retry-After} where too many wait. */
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

    /** One work, and who waits for it. */
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

        /** Not in the context of the request whose work has ended. */
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

        /** Gives up the place in the line, or the work that has begun. */
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
