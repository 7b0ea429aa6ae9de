package dti.scoring.wiring;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.ParallelClose;
import dti.eventstore.project.Projection;
import dti.eventstore.project.ProjectionRunner;
import dti.runtime.logs.EventFlow;
import dti.runtime.parked.ParkingReaders;
import dti.runtime.start.StartOrder;
import dti.scoring.logs.EventLogs;
import dti.scoring.logs.ProjectedLog;
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
class Projections implements ProjectedLog, EventFlow, ParkingReaders {

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

    void onStart(@Observes @Priority(StartOrder.AFTER_MIGRATION) StartupEvent start) {
        Map<String, ProjectionRunner> started = new TreeMap<>();
        projections.forEach(projection -> started.put(projection.name(), runner(projection)));
        running = started;
        started.values().forEach(ProjectionRunner::start);
    }

    void onStop(@Observes ShutdownEvent stop) {
        ParallelClose.all(running.values());
    }

    @Override
    public boolean follows(String log) {
        return log.equals(EventLogs.SUBMISSIONS);
    }

    /** Returns true when every projection has reached the position in time. */
    @Override
    public Uni<Boolean> await(String log, long position, Duration timeout) {
        GlobalPosition wanted = new GlobalPosition(position);
        return Uni.join()
                .all(running.values().stream()
                        .map(runner -> runner.await(wanted, timeout))
                        .toList())
                .andFailFast()
                .map(reached -> !reached.contains(false));
    }

    @Override
    public Map<String, ProjectionRunner> readers() {
        Map<String, ProjectionRunner> readers = new TreeMap<>();
        running.values().forEach(runner -> readers.put(runner.name(), runner));
        return readers;
    }

    @Override
    public Map<String, Long> lags() {
        Map<String, Long> lags = new TreeMap<>();
        running.forEach((name, runner) -> lags.put("projection " + name, runner.lag()));
        return lags;
    }

    @Override
    public Map<String, String> failures() {
        Map<String, String> failures = new TreeMap<>();
        running.forEach((name, runner) -> runner.failure()
                .ifPresent(failure -> failures.put("projection " + name, String.valueOf(failure.getMessage()))));
        return failures;
    }

    private ProjectionRunner runner(Projection projection) {
        return ProjectionRunner.of(logs.submissions(), pool, projection)
                .afterCommit(logs.scores()::announceAppended)
                .meters(meters)
                .build();
    }
}
