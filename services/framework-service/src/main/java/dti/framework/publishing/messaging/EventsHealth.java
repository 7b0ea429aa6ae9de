package dti.framework.publishing.messaging;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Whether events flow. Not part of readiness: without Kafka the service still serves. */
@Wellness
class EventsHealth implements HealthCheck {

    private final Relays relays;
    private final Consumers consumers;

    EventsHealth(Relays relays, Consumers consumers) {
        this.relays = relays;
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("events");
        boolean well = true;
        for (var relay : relays.running().entrySet()) {
            answer.withData("relay " + relay.getKey() + " lag", relay.getValue().lag());
            well &= relay.getValue().failure().isEmpty();
        }
        consumers.all().lags().forEach(answer::withData);
        return answer.status(well && consumers.all().failures().isEmpty()).build();
    }
}
