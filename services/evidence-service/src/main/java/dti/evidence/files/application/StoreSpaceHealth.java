package dti.evidence.files.application;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Up while the disk of the store has room for another file. Not part of readiness, because stored files can still be
 * read.
 */
@Wellness
@Singleton
final class StoreSpaceHealth implements HealthCheck {

    private final AsyncContentStore files;

    StoreSpaceHealth(AsyncContentStore files) {
        this.files = files;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("evidence-disk")
                .withData("free bytes", files.roomBytes())
                .status(files.hasRoom())
                .build();
    }
}
