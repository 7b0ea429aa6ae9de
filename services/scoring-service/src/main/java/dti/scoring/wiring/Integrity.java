package dti.scoring.wiring;

import dti.eventstore.ParallelClose;
import dti.eventstore.integrity.LogTree;
import dti.eventstore.integrity.TreeProjection;
import dti.eventstore.project.ProjectionRunner;
import dti.runtime.start.StartOrder;
import dti.runtime.work.RepeatedWork;
import dti.scoring.integrity.application.Checkpoints;
import dti.scoring.integrity.application.LastVerification;
import dti.scoring.integrity.application.TruncationGuard;
import dti.scoring.integrity.application.VerificationSchedule;
import dti.scoring.logs.EventLogs;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Runs the projection that follows the log with the tree, and the regular signing, truncation check and verification.
 */
@ApplicationScoped
public class Integrity {

    /** Events per batch: one read of the edge of the tree, and one write. */
    private static final int BATCH_MAX = 500;

    private final EventLogs logs;
    private final LogTree tree;
    private final Checkpoints checkpoints;
    private final TruncationGuard guard;
    private final VerificationSchedule schedule;
    private final LastVerification lastVerification;
    private final Pool pool;
    private final MeterRegistry meters;
    private volatile @Nullable ProjectionRunner follower;
    private final List<RepeatedWork> looks = new CopyOnWriteArrayList<>();

    Integrity(
            EventLogs logs,
            LogTree tree,
            Checkpoints checkpoints,
            TruncationGuard guard,
            VerificationSchedule schedule,
            LastVerification lastVerification,
            Pool pool,
            MeterRegistry meters) {
        this.logs = logs;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.guard = guard;
        this.schedule = schedule;
        this.lastVerification = lastVerification;
        this.pool = pool;
        this.meters = meters;
    }

    void onStart(@Observes @Priority(StartOrder.AFTER_MIGRATION) StartupEvent start) {
        ProjectionRunner started = ProjectionRunner.of(logs.submissions(), pool, new TreeProjection(tree))
                .batchMax(BATCH_MAX)
                .meters(meters)
                .build();
        follower = started;
        started.start();
        looks.add(RepeatedWork.every(checkpoints.lookEvery(), "checkpoints", checkpoints::look));
        looks.add(RepeatedWork.every(checkpoints.lookEvery(), "cut-log-guard", guard::look));
        looks.add(RepeatedWork.every(
                schedule.lookEvery(),
                "verification-schedule",
                () -> schedule.look().chain(lastVerification::look)));
    }

    void onStop(@Observes ShutdownEvent stop) {
        looks.forEach(RepeatedWork::close);
        ProjectionRunner started = follower;
        if (started != null) {
            ParallelClose.all(List.of(started));
        }
    }

    @Nullable
    ProjectionRunner follower() {
        return follower;
    }
}
