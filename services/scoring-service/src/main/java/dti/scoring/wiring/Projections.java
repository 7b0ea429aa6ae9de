package dti.scoring.wiring;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.project.Projection;
import dti.eventstore.project.ProjectionRunner;
import dti.scoring.logs.EventLogs;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs every projection of our own log, from the start of the service to its end. */
@ApplicationScoped
class Projections {

    /** After the log's migration, before the service is ready. */
    private static final int AFTER_MIGRATION = 100;

    private final List<Projection> projections;
    private final EventLogs logs;
    private final Pool pool;
    private final MeterRegistry meters;
    private volatile Map<String, ProjectionRunner> running = Map.of();

    Projections(@All List<Projection> projections, EventLogs logs, Pool pool, MeterRegistry meters) {
        this.projections = projections;
        this.logs = logs;
        this.pool = pool;
        this.meters = meters;
    }

    void onStart(@Observes @Priority(AFTER_MIGRATION) StartupEvent start) {
        Map<String, ProjectionRunner> started = new TreeMap<>();
        projections.forEach(projection -> started.put(projection.name(), runner(projection)));
        running = started;
        started.values().forEach(ProjectionRunner::start);
    }

    void onStop(@Observes ShutdownEvent stop) {
        running.values().forEach(ProjectionRunner::close);
    }

    /** By the projection's name. */
    Map<String, ProjectionRunner> running() {
        return running;
    }

    /** True when every projection has reached the position in time. */
    Uni<Boolean> await(GlobalPosition position, Duration timeout) {
        return Uni.join()
                .all(running.values().stream()
                        .map(runner -> runner.await(position, timeout))
                        .toList())
                .andFailFast()
                .map(reached -> !reached.contains(false));
    }

    private ProjectionRunner runner(Projection projection) {
        return ProjectionRunner.of(logs.submissions(), pool, projection)
                .afterCommit(logs.scores()::announceAppended)
                .meters(meters)
                .build();
    }
}
