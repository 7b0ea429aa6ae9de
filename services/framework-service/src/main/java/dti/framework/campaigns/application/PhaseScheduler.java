package dti.framework.campaigns.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks for phases that are due, from the start of the service to its end, one look at a time. */
@ApplicationScoped
class PhaseScheduler {

    private static final Logger LOG = Logger.getLogger(PhaseScheduler.class);

    /** After the log's migration. */
    private static final int AFTER_MIGRATION = 100;

    /** Dates are said by the minute; nobody waits longer than a second for theirs. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final OpenDuePhases phases;
    private final PhaseSchedulerConfig config;
    private volatile @Nullable Cancellable looks;

    PhaseScheduler(OpenDuePhases phases, PhaseSchedulerConfig config) {
        this.phases = phases;
        this.config = config;
    }

    void onStart(@Observes @Priority(AFTER_MIGRATION) StartupEvent start) {
        if (!config.enabled()) {
            return;
        }
        looks = Multi.createFrom()
                .ticks()
                .every(LOOK_EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> look())
                .subscribe()
                .with(opened -> {});
    }

    void onStop(@Observes ShutdownEvent stop) {
        Cancellable running = looks;
        if (running != null) {
            running.cancel();
        }
    }

    /** On a context of its own, as sessions want one; a look that fails is taken again with the next tick. */
    private Uni<Void> look() {
        return Uni.createFrom()
                .<Void>emitter(done -> VertxContextSupport.subscribe(
                        () -> phases.look().toMulti(),
                        look -> look.with(opened -> {}, done::fail, () -> done.complete(null))))
                .onFailure()
                .recoverWithUni(fault -> {
                    LOG.warnf("phase-scheduler-failed, tried again: %s", fault.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }
}
