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

/** Looks for due phases and for published results from the start of the service to its end, one look at a time. */
@ApplicationScoped
class PhaseScheduler {

    /** The interval between two looks. Dates are given to the minute, and no due phase waits longer than this. */
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

    /** Runs on a Vert.x context of its own, which sessions need. */
    private Uni<Void> look() {
        return Uni.createFrom()
                .emitter(done -> VertxContextSupport.subscribe(
                        () -> phases.look().chain(published::look).toMulti(),
                        look -> look.with(opened -> {}, done::fail, () -> done.complete(null))));
    }
}
