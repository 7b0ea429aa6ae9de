package dti.runtime.work;

import dti.eventstore.Worker;
import dti.eventstore.work.BackgroundWork;
import dti.eventstore.work.WorkProgress;
import dti.eventstore.work.WorkReport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks for work repeatedly until it is closed, one look at a time. A look longer than the pause delays the next one, a
 * failed look is tried again with the next one, and a look beyond its limit is cancelled.
 */
public final class RepeatedWork implements BackgroundWork, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RepeatedWork.class);

    private final String name;
    private final Duration pause;
    private final Worker.Terms terms;
    private final Supplier<Uni<Void>> look;
    private final WorkProgress progress;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable Cancellable looks;

    private RepeatedWork(String name, Duration pause, Worker.Terms terms, Supplier<Uni<Void>> look) {
        this.name = name;
        this.pause = pause;
        this.terms = terms;
        this.look = look;
        this.progress = new WorkProgress(name, terms.stepLimit());
    }

    /**
     * Starts at once.
     *
     * @param name the name in logs and reports
     */
    public static RepeatedWork every(Duration pause, String name, Supplier<Uni<Void>> look) {
        return every(pause, name, Worker.Terms.DEFAULT, look);
    }

    /** As {@link #every(Duration, String, Supplier)}, with its own terms of supervision. */
    static RepeatedWork every(Duration pause, String name, Worker.Terms terms, Supplier<Uni<Void>> look) {
        RepeatedWork work = new RepeatedWork(name, pause, terms, look);
        work.launch();
        terms.running().add(work);
        return work;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public WorkReport report() {
        return progress.report(!ended.get());
    }

    @Override
    public synchronized void startAnew() {
        if (!closed.get() && ended.compareAndSet(true, false)) {
            launch();
        }
    }

    /**
     * Only logs: a look beyond its limit is cancelled by its own timer, and a look that blocks its thread cannot be
     * cancelled.
     */
    @Override
    public void breakOff() {
        LOG.errorf("%s: a look goes on beyond %s", name, terms.stepLimit());
    }

    @Override
    public void close() {
        closed.set(true);
        terms.running().remove(this);
        Cancellable going = looks;
        if (going != null) {
            going.cancel();
        }
    }

    private void launch() {
        looks = Multi.createFrom()
                .ticks()
                .every(pause)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> lookOnce())
                .onTermination()
                .invoke(() -> ended.set(true))
                .subscribe()
                .with(done -> {}, this::failed);
    }

    private Uni<Void> lookOnce() {
        progress.begin();
        return Uni.createFrom()
                .deferred(look::get)
                .ifNoItem()
                .after(terms.stepLimit())
                .fail()
                .invoke(this::succeeded)
                .onFailure()
                .recoverWithUni(fault -> {
                    failed(fault);
                    return Uni.createFrom().voidItem();
                });
    }

    private void succeeded() {
        if (progress.succeed(pause)) {
            LOG.infof("%s: works again", name);
        }
    }

    private void failed(Throwable fault) {
        terms.running().endProcessIfFatal(name, fault);
        if (progress.fail(fault, pause)) {
            LOG.warnf(fault, "%s: failed, tried again with every look", name);
        } else {
            LOG.debugf("%s: failed again: %s", name, fault);
        }
    }
}
