package dti.scoring.wiring;

import dti.eventstore.project.ProjectionRunner;
import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Whether events flow. Not part of readiness: without Kafka the service still takes and answers scores. */
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
        for (var consumer : consumers.running().entrySet()) {
            answer.withData(
                    "consumer " + consumer.getKey() + " lag",
                    consumer.getValue().lag());
            answer.withData(
                    "consumer " + consumer.getKey() + " parked",
                    consumer.getValue().parkedCount());
            well &= consumer.getValue().failure().isEmpty()
                    && consumer.getValue().parkedCount() == 0;
        }
        ProjectionRunner projection = consumers.projection();
        if (projection != null) {
            answer.withData("projection scores lag", projection.lag());
            well &= projection.failure().isEmpty();
        }
        return answer.status(well).build();
    }
}
