package dti.scoring.wiring;

import dti.eventstore.project.ProjectionRunner;
import dti.scoring.integrity.application.Checkpoints;
import dti.scoring.integrity.application.LastVerification;
import dti.scoring.logs.EventLogs;
import io.smallrye.health.api.Wellness;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Reports whether the tree follows the log and is signed, and whether the log was verified lately. It is not part of
 * readiness: scores are accepted all the same.
 */
@Wellness
class IntegrityHealth implements HealthCheck {

    private final Integrity integrity;
    private final Checkpoints checkpoints;
    private final LastVerification verification;
    private final EventLogs logs;

    IntegrityHealth(Integrity integrity, Checkpoints checkpoints, LastVerification verification, EventLogs logs) {
        this.integrity = integrity;
        this.logs = logs;
        this.checkpoints = checkpoints;
        this.verification = verification;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("integrity");
        boolean well = true;
        ProjectionRunner follower = integrity.follower();
        if (follower != null) {
            answer.withData("tree lag", follower.lag());
            if (follower.failure().isPresent()) {
                answer.withData("tree", String.valueOf(follower.failure().get().getMessage()));
                well = false;
            }
        }
        String readOnly = logs.submissions().refusal();
        if (readOnly != null) {
            answer.withData("read-only", readOnly);
            well = false;
        }
        String trouble = checkpoints.trouble();
        if (trouble != null) {
            answer.withData("checkpoints", trouble);
            well = false;
        }
        verification.latest().ifPresent(last -> answer.withData("verified events", last.events()));
        Optional<String> unverified = verification.trouble();
        unverified.ifPresent(what -> answer.withData("verification", what));
        return answer.status(well && unverified.isEmpty()).build();
    }
}
