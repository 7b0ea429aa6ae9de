package dti.ranking.wiring;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Whether events flow. Not part of readiness: without Kafka the service still answers what it knows, and says of when. */
@Wellness
class EventsHealth implements HealthCheck {

    private final Consumers consumers;

    EventsHealth(Consumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("events");
        consumers.all().lags().forEach(answer::withData);
        return answer.status(consumers.all().failures().isEmpty()).build();
    }
}
