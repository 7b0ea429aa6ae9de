package dti.runtime.work;

import dti.eventstore.work.RunningWork;
import dti.eventstore.work.Supervisor;
import dti.eventstore.work.WorkReport;
import dti.runtime.start.StartOrder;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** Supervises all background work of the service, and publishes its state as metrics. */
@ApplicationScoped
public class Supervision {

    /** An ended worker is restarted within a second. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final RunningWork running;
    private final MeterRegistry meters;
    private final Supervisor supervisor;

    Supervision(RunningWork running, MeterRegistry meters) {
        this.running = running;
        this.meters = meters;
        this.supervisor = new Supervisor(running, LOOK_EVERY);
    }

    /** Runs after everything that starts work, so that all work has its gauges. */
    void onStart(@Observes @Priority(StartOrder.AFTER_ALL_WORK) StartupEvent start) {
        supervisor.start();
        running.reports().forEach(report -> measure(report.name()));
    }

    void onStop(@Observes ShutdownEvent stop) {
        supervisor.close();
    }

    private void measure(String worker) {
        gauge(worker, "dti.worker.alive", "1 while it goes on by itself", report -> report.alive() ? 1 : 0);
        gauge(
                worker,
                "dti.worker.well",
                "1 while it neither fails nor hangs",
                report -> report.trouble().isEmpty() ? 1 : 0);
        gauge(
                worker,
                "dti.worker.last.success.age.seconds",
                "since the last step that succeeded",
                report -> report.sinceSuccess().toMillis() / 1_000.0);
    }

    /** Registers a gauge that is computed at every scrape. It is 0 for ended work, so that an alarm sees it. */
    private void gauge(String worker, String name, String what, ToDoubleFunction<WorkReport> value) {
        Gauge.builder(
                        name,
                        running,
                        all -> all.report(worker)
                                .map(report -> value.applyAsDouble(report))
                                .orElse(0.0))
                .description(what)
                .tag("worker", worker)
                .register(meters);
    }

    /** Provides the background work of this process. */
    @ApplicationScoped
    static class Register {

        @Produces
        @Singleton
        RunningWork running() {
            return RunningWork.ofProcess();
        }
    }
}
