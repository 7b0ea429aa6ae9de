package dti.runtime.witness;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Reports down from a checkpoint that contradicts a kept one until an administrator settles the alarm, and while the
 * configured key has a fault.
 */
@Wellness
@ApplicationScoped
class WitnessHealth implements AsyncHealthCheck {

    private final WitnessAlarms alarms;
    private final Optional<String> keyTrouble;

    WitnessHealth(WitnessAlarms alarms, WitnessKey key) {
        this.alarms = alarms;
        this.keyTrouble = key.trouble();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return alarms.raised().map(raised -> {
            HealthCheckResponseBuilder answer =
                    HealthCheckResponse.named("witness").status(raised.isEmpty() && keyTrouble.isEmpty());
            keyTrouble.ifPresent(words -> answer.withData("key", words));
            raised.forEach(alarm -> answer.withData(alarm.log() + " " + alarm.kind(), alarm.times()));
            return answer.build();
        });
    }
}
