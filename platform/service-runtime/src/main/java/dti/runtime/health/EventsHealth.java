package dti.runtime.health;

import dti.eventstore.work.RunningWork;
import dti.eventstore.work.WorkReport;
import dti.runtime.logs.EventFlow;
import io.quarkus.arc.All;
import io.smallrye.health.api.Wellness;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Reports whether events flow and all background work of the service makes progress, measured at each request. It is
 * not part of readiness: without Kafka a service still accepts and answers what it can. Parked streams have a check of
 * their own.
 */
@Wellness
class EventsHealth implements HealthCheck {

    private final List<EventFlow> flows;
    private final RunningWork running;

    EventsHealth(@All List<EventFlow> flows, RunningWork running) {
        this.flows = flows;
        this.running = running;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("events");
        Map<String, Long> lags = new TreeMap<>();
        Map<String, String> failures = new TreeMap<>();
        for (EventFlow flow : flows) {
            flow.lags().forEach((name, lag) -> lags.merge(name, lag, Math::max));
            flow.failures().forEach((name, why) -> failures.merge(name, why, (one, other) -> one + "; " + other));
        }
        lags.forEach((name, lag) -> answer.withData(name + " lag", lag));
        failures.forEach(answer::withData);
        boolean well = failures.isEmpty();
        for (WorkReport report : running.reports()) {
            answer.withData("worker " + report.name(), report.line());
            well &= report.trouble().isEmpty();
        }
        return answer.status(well).build();
    }
}
