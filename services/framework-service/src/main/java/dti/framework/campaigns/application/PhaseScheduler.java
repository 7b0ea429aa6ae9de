package dti.framework.campaigns.application;

import dti.runtime.start.StartOrder;
import dti.runtime.work.RepeatedWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks for phases that are due, or published, from the start of the service to its end, one look at a time. */
@ApplicationScoped
class PhaseScheduler {

    /** Dates are said by the minute; nobody waits longer than a second for theirs. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final OpenDuePhases phases;
    private final EnterPublished published;
    private final PhaseSchedulerConfig config;
    private volatile @Nullable RepeatedWork running;

    PhaseScheduler(OpenDuePhases phases, EnterPublished published, PhaseSchedulerConfig config) {
        this.phases = phases;
        this.published = published;
        this.config = config;
    }

    void onStart(@Observes @Priority(StartOrder.AFTER_MIGRATION) StartupEvent start) {
        if (config.enabled()) {
            running = RepeatedWork.every(LOOK_EVERY, "phase-scheduler", this::look);
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        if (running != null) {
            running.close();
        }
    }

    /** On a context of its own, as sessions want one. */
    private Uni<Void> look() {
        return Uni.createFrom()
                .emitter(done -> VertxContextSupport.subscribe(
                        () -> phases.look().chain(published::look).toMulti(),
                        look -> look.with(opened -> {}, done::fail, () -> done.complete(null))));
    }
}
