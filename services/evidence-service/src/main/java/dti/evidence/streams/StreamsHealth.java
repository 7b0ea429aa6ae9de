package dti.evidence.streams;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when events flow in and out. */
@Readiness
@Singleton
final class StreamsHealth implements HealthCheck {

    private final Streams streams;

    StreamsHealth(Streams streams) {
        this.streams = streams;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> failures = streams.failures();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("streams").status(failures.isEmpty());
        for (int index = 0; index < failures.size(); index++) {
            answer.withData("failure-" + (index + 1), failures.get(index));
        }
        return answer.build();
    }
}
