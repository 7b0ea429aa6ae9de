package dti.witness;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Down while a checkpoint contradicted what this service keeps: somebody must look at that log. */
@Wellness
@ApplicationScoped
class WitnessHealth implements AsyncHealthCheck {

    private final WitnessedCheckpoints witnessed;

    WitnessHealth(WitnessedCheckpoints witnessed) {
        this.witnessed = witnessed;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return witnessed.alarms().map(alarms -> {
            HealthCheckResponseBuilder answer =
                    HealthCheckResponse.named("witness").status(alarms.isEmpty());
            alarms.forEach(alarm -> answer.withData(alarm.log() + " " + alarm.kind(), alarm.times()));
            return answer.build();
        });
    }
}
