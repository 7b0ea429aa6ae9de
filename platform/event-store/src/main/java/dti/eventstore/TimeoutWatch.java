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
 * Fails calls that are not answered in time, one call after the other. One timer watches them all: setting and
 * cancelling a timer for each call, a thousand times a second, took a tenth of the processor time that appending takes
 * in this process.
 */
final class TimeoutWatch {

    private final long timeoutNanos;
    private final AtomicReference<@Nullable PendingCall> pending = new AtomicReference<>();
    private final AtomicBoolean watching = new AtomicBoolean();

    TimeoutWatch(Duration timeout) {
        this.timeoutNanos = timeout.toNanos();
    }

    /**
     * Returns the answer, or fails with {@link TimeoutException}. A later answer is dropped; the call is not cancelled.
     */
    <T> Uni<T> with(Uni<T> answer) {
        return Uni.createFrom().emitter(caller -> {
            PendingCall now =
                    new PendingCall(System.nanoTime() + timeoutNanos, () -> caller.fail(new TimeoutException()));
            pending.set(now);
            watch();
            answer.subscribe()
                    .with(
                            item -> {
                                pending.compareAndSet(now, null);
                                caller.complete(item);
                            },
                            failure -> {
                                pending.compareAndSet(now, null);
                                caller.fail(failure);
                            });
        });
    }

    private void watch() {
        if (watching.compareAndSet(false, true)) {
            checkIn(timeoutNanos);
        }
    }

    private void checkIn(long nanos) {
        var _ = Infrastructure.getDefaultWorkerPool().schedule(this::check, nanos, TimeUnit.NANOSECONDS);
    }

    private void check() {
        PendingCall now = pending.get();
        long left = now == null ? 0 : now.untilNanos() - System.nanoTime();
        if (left > 0) {
            checkIn(left);
            return;
        }
        if (now != null && pending.compareAndSet(now, null)) {
            now.giveUp().run();
        }
        watching.set(false);
        if (pending.get() != null) {
            watch(); // a call began during this check
        }
    }

    private record PendingCall(long untilNanos, Runnable giveUp) {}
}
