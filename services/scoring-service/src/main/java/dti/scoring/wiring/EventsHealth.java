package dti.scoring.wiring;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Whether events flow. Not part of readiness: without Kafka the service still takes and answers scores. */
@Wellness
class EventsHealth implements HealthCheck {

    private final Relays relays;
    private final Consumers consumers;
    private final Projections projections;

    EventsHealth(Relays relays, Consumers consumers, Projections projections) {
        this.relays = relays;
        this.consumers = consumers;
        this.projections = projections;
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
        well &= consumers.all().failures().isEmpty();
        for (var projection : projections.running().entrySet()) {
            answer.withData(
                    "projection " + projection.getKey() + " lag",
                    projection.getValue().lag());
            well &= projection.getValue().failure().isEmpty();
        }
        return answer.status(well).build();
    }
}
