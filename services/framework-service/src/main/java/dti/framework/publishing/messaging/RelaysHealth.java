package dti.framework.publishing.messaging;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Whether what is decided here reaches Kafka. Not part of readiness: without Kafka the service still serves. */
@Wellness
class RelaysHealth implements HealthCheck {

    private final Relays relays;

    RelaysHealth(Relays relays) {
        this.relays = relays;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("relays");
        boolean well = true;
        for (var relay : relays.running().entrySet()) {
            answer.withData(relay.getKey() + " lag", relay.getValue().lag());
            well &= relay.getValue().failure().isEmpty();
        }
        return answer.status(well).build();
    }
}
