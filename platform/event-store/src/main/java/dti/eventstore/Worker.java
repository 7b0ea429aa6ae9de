package dti.eventstore;

import dti.eventstore.work.BackgroundWork;
import dti.eventstore.work.RunningWork;
import dti.eventstore.work.WorkProgress;
import dti.eventstore.work.WorkReport;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A thread that takes one step after the other until it is closed. A failed step is repeated after a pause, which
 * doubles from 100 ms up to 5 s while failures follow each other. A fatal error ends the process; any other error ends
 * the thread, and the supervisor starts it again.
 */
public final class Worker implements BackgroundWork, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration PAUSE_MIN = Duration.ofMillis(100);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(5);
    /** Each wait of a step is bounded; this exceeds the longest of them. */
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(15);

    /** One step of the work. */
    @FunctionalInterface
    public interface Step {

        /**
         * Does a part of the work.
         *
         * @return how long to wait for a ring before the next step
         */
        Duration take() throws Exception;
    }

    /**
     * The terms of supervision.
     *
     * @param stepLimit the time after which a step counts as hanging: longer than all its bounded waits together
     * @param running the register that contains the worker while it runs
     * @param vital whether the end of its thread ends the process, because nothing would start it again
     */
    public record Terms(Duration stepLimit, RunningWork running, boolean vital) {

        /** A step's longest waits are two transactions of a minute each. */
        public static final Terms DEFAULT = new Terms(Duration.ofMinutes(2), RunningWork.ofProcess());

        /** The terms of a worker that the supervisor restarts. */
        public Terms(Duration stepLimit, RunningWork running) {
            this(stepLimit, running, false);
        }
    }

    private final String name;
    private final Terms terms;
    private final Step step;
    private final WorkProgress progress;
    private final WakeSignal wakeSignal = new WakeSignal();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable Thread thread;

    public Worker(String name, Step step) {
        this(name, Terms.DEFAULT, step);
    }

    public Worker(String name, Terms terms, Step step) {
        this.name = name;
        this.terms = terms;
        this.step = step;
        this.progress = new WorkProgress(name, terms.stepLimit());
    }

    public synchronized void start() {
        if (thread != null || closed.get()) {
            throw new IllegalStateException(name + " was started before");
        }
        launch();
        terms.running().add(this);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public WorkReport report() {
        Thread running = thread;
        return progress.report(running != null && running.isAlive());
    }

    @Override
    public synchronized void startAnew() {
        Thread ended = thread;
        if (!closed.get() && ended != null && !ended.isAlive()) {
            launch();
        }
    }

    @Override
    public void breakOff() {
        Thread hanging = thread;
        if (hanging != null) {
            LOG.errorf("%s: broken off at %s", name, stackOf(hanging));
            hanging.interrupt();
        }
    }

    /** Requests the next step now. */
    public void ring() {
        wakeSignal.ring();
    }

    /** Reports progress of a long step: its limit counts from now. */
    public void goOn() {
        progress.goOn();
    }

    public boolean isClosed() {
        return closed.get();
    }

    /** The failure of the last step; empty when it succeeded. */
    public Optional<Throwable> failure() {
        return progress.failure();
    }

    /** Lets the current step end and starts no other. Waits for it at most 15 s, then interrupts it. */
    @Override
    public void close() {
        closed.set(true);
        terms.running().remove(this);
        wakeSignal.ring();
        Thread running = thread;
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

    private void launch() {
        thread = Thread.ofPlatform()
                .name(name)
                .daemon()
                .uncaughtExceptionHandler((_, error) -> ended(error))
                .start(this::work);
    }

    /** Runs last in the thread. Steps fail with exceptions, so this is an error. */
    private void ended(Throwable error) {
        if (terms.vital()) {
            terms.running().endProcess(name, error);
        } else {
            terms.running().endProcessIfFatal(name, error);
        }
        if (progress.fail(error, Duration.ZERO)) {
            LOG.errorf(error, "%s: ended, will be started again", name);
        } else {
            LOG.debugf("%s: ended again: %s", name, error);
        }
    }

    private void work() {
        Duration pause = PAUSE_MIN;
        while (!closed.get()) {
            try {
                progress.begin();
                Duration rest = step.take();
                if (progress.succeed(rest)) {
                    LOG.infof("%s: works again", name);
                }
                pause = PAUSE_MIN;
                if (rest.isPositive()) {
                    wakeSignal.await(rest);
                }
            } catch (Exception e) {
                report(e, pause);
                pauseFor(pause);
                Duration doubled = pause.multipliedBy(2);
                pause = doubled.compareTo(PAUSE_MAX) < 0 ? doubled : PAUSE_MAX;
            }
        }
    }

    /** Waits in spite of an interruption: an interruption only cancels a step, and only closing ends the work. */
    private void pauseFor(Duration pause) {
        boolean _ = Thread.interrupted();
        try {
            wakeSignal.await(pause);
        } catch (InterruptedException _) {
            LOG.debugf("%s: interrupted in its pause", name);
        }
    }

    private void report(Exception e, Duration pause) {
        if (closed.get()) {
            return;
        }
        terms.running().endProcessIfFatal(name, e);
        if (progress.fail(e, pause)) {
            LOG.warnf(e, "%s: failed, will try until it works", name);
        } else {
            LOG.debugf("%s: failed again: %s", name, e);
        }
    }

    private static String stackOf(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }
}
