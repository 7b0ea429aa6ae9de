package dti.eventstore;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Fails what is not answered in time, one question after the other. One timer watches them all: setting one and taking it
 * back for each, a thousand times a second, took a tenth of the processor that appending takes on this side.
 */
final class TimeoutWatch {

    private final long timeoutNanos;
    private final AtomicReference<@Nullable Asked> asked = new AtomicReference<>();
    private final AtomicBoolean watching = new AtomicBoolean();

    TimeoutWatch(Duration timeout) {
        this.timeoutNanos = timeout.toNanos();
    }

    /** The answer, or {@link TimeoutException}; what comes after that is dropped, and what was asked is not cancelled. */
    <T> Uni<T> with(Uni<T> answer) {
        return Uni.createFrom().emitter(caller -> {
            Asked now = new Asked(System.nanoTime() + timeoutNanos, () -> caller.fail(new TimeoutException()));
            asked.set(now);
            watch();
            answer.subscribe()
                    .with(
                            item -> {
                                asked.compareAndSet(now, null);
                                caller.complete(item);
                            },
                            failure -> {
                                asked.compareAndSet(now, null);
                                caller.fail(failure);
                            });
        });
    }

    private void watch() {
        if (watching.compareAndSet(false, true)) {
            lookIn(timeoutNanos);
        }
    }

    private void lookIn(long nanos) {
        var _ = Infrastructure.getDefaultWorkerPool().schedule(this::look, nanos, TimeUnit.NANOSECONDS);
    }

    private void look() {
        Asked now = asked.get();
        long left = now == null ? 0 : now.untilNanos() - System.nanoTime();
        if (left > 0) {
            lookIn(left);
            return;
        }
        if (now != null && asked.compareAndSet(now, null)) {
            now.giveUp().run();
        }
        watching.set(false);
        if (asked.get() != null) {
            watch(); // asked while this looked
        }
    }

    private record Asked(long untilNanos, Runnable giveUp) {}
}
