package dti.runtime.health;

import dti.runtime.problem.FullDisks;
import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Reports whether writes fail because a disk is full, the database's or this machine's. */
@Wellness
class DiskHealth implements HealthCheck {

    private final FullDisks disks;

    DiskHealth(FullDisks disks) {
        this.disks = disks;
    }

    @Override
    public HealthCheckResponse call() {
        boolean full = disks.seenLately();
        var answer = HealthCheckResponse.named("disk").status(!full);
        return full
                ? answer.withData("reason", "a write failed within five minutes because a disk is full")
                        .build()
                : answer.build();
    }
}
