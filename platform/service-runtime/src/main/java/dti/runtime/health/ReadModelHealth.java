package dti.runtime.health;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Reports whether the rows from which this service answers exist. It is not part of readiness, because taking the
 * service out would not bring them back.
 */
@Wellness
@ApplicationScoped
class ReadModelHealth implements HealthCheck {

    private final ReadModelCheck looks;

    ReadModelHealth(ReadModelCheck looks) {
        this.looks = looks;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> trouble = looks.trouble();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("read-models").status(trouble.isEmpty());
        trouble.ifPresent(words -> answer.withData("rows", words));
        return answer.build();
    }
}
