package dti.witness;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Down while a checkpoint contradicted what this service keeps, until somebody has looked into it and said so. */
@Wellness
@ApplicationScoped
class WitnessHealth implements AsyncHealthCheck {

    private final WitnessAlarms alarms;

    WitnessHealth(WitnessAlarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return alarms.raised().map(raised -> {
            HealthCheckResponseBuilder answer =
                    HealthCheckResponse.named("witness").status(raised.isEmpty());
            raised.forEach(alarm -> answer.withData(alarm.log() + " " + alarm.kind(), alarm.times()));
            return answer.build();
        });
    }
}
