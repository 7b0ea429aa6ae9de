package dti.evidence.files.application;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while new files can be written. */
@Readiness
@Singleton
final class StoreHealth implements HealthCheck {

    private final AsyncContentStore files;

    StoreHealth(AsyncContentStore files) {
        this.files = files;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("evidence-store")
                .status(files.isWritable())
                .build();
    }
}
