package dti.eventstore;

import dti.eventsourcing.GlobalPosition;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;

/** A position that only grows, and its waiters. */
public final class Watermark {

    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Waiter> waiters =
            new PriorityQueue<>((a, b) -> Long.compare(a.position(), b.position()));
    private volatile long reached;

    public GlobalPosition reached() {
        return new GlobalPosition(reached);
    }

    /** Moves forward and completes the waiters for reached positions. A smaller position changes nothing. */
    public void advance(long position) {
        List<Waiter> served = new ArrayList<>();
        lock.lock();
        try {
            reached = Math.max(reached, position);
            while (!waiters.isEmpty() && waiters.element().position() <= reached) {
                served.add(waiters.remove());
            }
        } finally {
            lock.unlock();
        }
        served.forEach(waiter -> waiter.emitter().complete(true));
    }

    /** Returns true as soon as the position is reached, false after the timeout. */
    public Uni<Boolean> await(GlobalPosition position, Duration timeout) {
        return Uni.createFrom().deferred(() -> {
            if (position.value() <= reached) {
                return Uni.createFrom().item(true);
            }
            return Uni.createFrom()
                    .<Boolean>emitter(emitter -> enqueue(new Waiter(position.value(), emitter)))
                    .ifNoItem()
                    .after(timeout)
                    .recoverWithItem(false);
        });
    }

    /** Returns whether there are waiters. */
    public boolean isAwaited() {
        lock.lock();
        try {
            return !waiters.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void enqueue(Waiter waiter) {
        waiter.emitter().onTermination(() -> remove(waiter));
        lock.lock();
        try {
            if (waiter.position() > reached) {
                waiters.add(waiter);
                return;
            }
        } finally {
            lock.unlock();
        }
        waiter.emitter().complete(true);
    }

    private void remove(Waiter waiter) {
        lock.lock();
        try {
            waiters.remove(waiter);
        } finally {
            lock.unlock();
        }
    }

    private record Waiter(long position, UniEmitter<? super Boolean> emitter) {}
}
