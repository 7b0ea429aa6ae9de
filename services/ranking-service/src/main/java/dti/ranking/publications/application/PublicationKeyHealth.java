package dti.ranking.publications.application;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Down while this service has no key to sign publications. Leaderboards need no key, so this is not part of readiness.
 */
@Wellness
@ApplicationScoped
class PublicationKeyHealth implements HealthCheck {

    private final PublicationKey key;

    PublicationKeyHealth(PublicationKey key) {
        this.key = key;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> trouble = key.trouble();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("publication-key").status(trouble.isEmpty());
        trouble.ifPresent(words -> answer.withData("key", words));
        return answer.build();
    }
}
