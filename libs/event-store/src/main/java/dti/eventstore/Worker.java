package dti.eventstore;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A thread that takes one step after the other until it is closed. A step that fails is taken again after a pause, which
 * doubles from 100 ms up to 5 s while failures follow each other.
 */
public final class Worker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration PAUSE_MIN = Duration.ofMillis(100);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(5);
    /** A step bounds each of its own waits; this is for the longest of them. */
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(15);

    /** One step of the work. */
    @FunctionalInterface
    public interface Step {

        /** Does a bit, and says how long to wait for a ring before the next one. */
        Duration take() throws Exception;
    }

    private final String name;
    private final Step step;
    private final Doorbell doorbell = new Doorbell();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable Throwable failure;
    private @Nullable Thread thread;

    public Worker(String name, Step step) {
        this.name = name;
        this.step = step;
    }

    public synchronized void start() {
        if (thread != null || closed.get()) {
            throw new IllegalStateException(name + " was started before");
        }
        thread = Thread.ofPlatform().name(name).daemon().start(this::work);
    }

    /** Asks for the next step now. */
    public void ring() {
        doorbell.ring();
    }

    public boolean isClosed() {
        return closed.get();
    }

    /** Why the last step failed; empty when it did not. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Lets the step end that is being taken, and no other begin. */
    @Override
    public void close() {
        closed.set(true);
        doorbell.ring();
        Thread running = started();
        if (running == null || running == Thread.currentThread()) {
            return;
        }
        try {
            if (!running.join(CLOSE_PATIENCE)) {
                LOG.warnf("%s: did not stop in %s; interrupting it", name, CLOSE_PATIENCE);
                running.interrupt();
            }
        } catch (InterruptedException e) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Thread started() {
        return thread;
    }

    private void work() {
        Duration pause = PAUSE_MIN;
        try {
            while (!closed.get()) {
                if (attempt()) {
                    pause = PAUSE_MIN;
                } else {
                    doorbell.await(pause);
                    Duration doubled = pause.multipliedBy(2);
                    pause = doubled.compareTo(PAUSE_MAX) < 0 ? doubled : PAUSE_MAX;
                }
            }
        } catch (InterruptedException _) {
            LOG.infof("%s: interrupted, ends", name);
        }
    }

    private boolean attempt() throws InterruptedException {
        try {
            Duration rest = step.take();
            if (failure != null) {
                LOG.infof("%s: works again", name);
                failure = null;
            }
            if (rest.isPositive()) {
                doorbell.await(rest);
            }
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            report(e);
            return false;
        }
    }

    private void report(Exception e) {
        if (closed.get()) {
            return;
        }
        if (failure == null) {
            LOG.warnf(e, "%s: failed, will try until it works", name);
        } else {
            LOG.debugf("%s: failed again: %s", name, e);
        }
        failure = e;
    }
}
