package dti.wiring;

import io.quarkus.arc.All;
import io.smallrye.health.api.Wellness;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether events flow. Not part of readiness: without Kafka a service still takes and answers what it can. Streams that
 * stand still are told of by a check of their own.
 */
@Wellness
class EventsHealth implements HealthCheck {

    private final List<EventFlow> flows;

    EventsHealth(@All List<EventFlow> flows) {
        this.flows = flows;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("events");
        boolean well = true;
        for (EventFlow flow : flows) {
            flow.lags().forEach((name, lag) -> answer.withData(name + " lag", lag));
            flow.failures().forEach(answer::withData);
            well &= flow.failures().isEmpty();
        }
        return answer.status(well).build();
    }
}
