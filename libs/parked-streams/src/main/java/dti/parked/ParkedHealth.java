package dti.parked;

import dti.eventstore.consume.KafkaEventConsumer;
import io.quarkus.arc.All;
import io.smallrye.health.api.Wellness;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Whether any stream stands still: nothing that taking the service out would help, so not part of readiness. */
@Wellness
class ParkedHealth implements HealthCheck {

    private final List<RunningConsumers> consumers;

    ParkedHealth(@All List<RunningConsumers> consumers) {
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("parked-streams");
        long all = 0;
        for (RunningConsumers each : consumers) {
            for (Map.Entry<String, KafkaEventConsumer> running : each.running().entrySet()) {
                long parked = running.getValue().parkedCount();
                answer.withData(running.getKey(), parked);
                all += parked;
            }
        }
        return answer.status(all == 0).build();
    }
}
