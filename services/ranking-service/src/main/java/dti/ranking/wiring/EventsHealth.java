package dti.ranking.wiring;

import dti.eventstore.consume.KafkaEventConsumer;
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
        boolean well = true;
        for (var running : consumers.running().entrySet()) {
            KafkaEventConsumer consumer = running.getValue();
            answer.withData("consumer " + running.getKey() + " lag", consumer.lag());
            well &= consumer.failure().isEmpty();
        }
        return answer.status(well).build();
    }
}
