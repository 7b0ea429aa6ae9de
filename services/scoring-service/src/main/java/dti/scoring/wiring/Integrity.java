package dti.scoring.wiring;

import dti.eventstore.integrity.LogTree;
import dti.eventstore.integrity.TreeProjection;
import dti.eventstore.project.ProjectionRunner;
import dti.scoring.integrity.application.Checkpoints;
import dti.scoring.integrity.application.CutLogGuard;
import dti.scoring.logs.EventLogs;
import dti.scoring.logs.RepeatedWork;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets the tree follow the log, and has it signed when it is time to. */
@ApplicationScoped
public class Integrity {

    /** After the log's migration, before the service is ready. */
    private static final int AFTER_MIGRATION = 100;

    /** One read of the edge of the tree, and one write, for so many events. */
    private static final int BATCH_MAX = 500;

    /** Two small reads; a checkpoint is late by no more than this. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final EventLogs logs;
    private final LogTree tree;
    private final Checkpoints checkpoints;
    private final CutLogGuard guard;
    private final Pool pool;
    private final MeterRegistry meters;
    private volatile @Nullable ProjectionRunner follower;
    private volatile @Nullable RepeatedWork signing;
    private volatile @Nullable RepeatedWork guarding;

    Integrity(
            EventLogs logs, LogTree tree, Checkpoints checkpoints, CutLogGuard guard, Pool pool, MeterRegistry meters) {
        this.logs = logs;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.guard = guard;
        this.pool = pool;
        this.meters = meters;
    }

    void onStart(@Observes @Priority(AFTER_MIGRATION) StartupEvent start) {
        ProjectionRunner started = ProjectionRunner.of(logs.submissions(), pool, new TreeProjection(tree))
                .batchMax(BATCH_MAX)
                .meters(meters)
                .build();
        follower = started;
        started.start();
        signing = RepeatedWork.every(LOOK_EVERY, "checkpoints", checkpoints::look);
        guarding = RepeatedWork.every(LOOK_EVERY, "cut-log-guard", guard::look);
    }

    void onStop(@Observes ShutdownEvent stop) {
        if (signing != null) {
            signing.close();
        }
        if (guarding != null) {
            guarding.close();
        }
        if (follower != null) {
            follower.close();
        }
    }

    @Nullable
    ProjectionRunner follower() {
        return follower;
    }
}
