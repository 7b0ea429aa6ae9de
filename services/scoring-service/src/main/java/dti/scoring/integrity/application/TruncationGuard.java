package dti.scoring.integrity.application;

import dti.eventstore.LogHead;
import dti.eventstore.PgEventStore;
import dti.runtime.witness.WitnessedCheckpoints;
import dti.scoring.logs.EventLogs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes a truncated log read-only: a log is truncated while it is shorter than a checkpoint that came back over Kafka.
 * If the truncation is intended, an operator raises the log's generation; otherwise the missing events are restored.
 */
@ApplicationScoped
public class TruncationGuard {

    private static final Logger LOG = Logger.getLogger(TruncationGuard.class);

    private final EventLogs logs;
    private final WitnessedCheckpoints witnessed;

    TruncationGuard(EventLogs logs, WitnessedCheckpoints witnessed) {
        this.logs = logs;
        this.witnessed = witnessed;
    }

    /** Compares the log with the checkpoint, and refuses or allows appends. */
    public Uni<Void> look() {
        PgEventStore log = logs.submissions();
        return log.head()
                .flatMap(head -> witnessed.largest(EventLogs.SUBMISSIONS, head.generation()))
                .flatMap(largest -> log.head().invoke(head -> judge(log, head, largest)))
                .replaceWithVoid();
    }

    /** The head must be read after the checkpoint: the checkpoint covers only events recorded before it was signed. */
    private static void judge(PgEventStore log, LogHead head, long largest) {
        @Nullable
        String reason = head.position().value() >= largest
                ? null
                : "it has " + head.position().value() + " events, a signed checkpoint speaks of " + largest;
        if (reason != null && log.refusal() == null) {
            LOG.errorf("log-read-only %s: %s", log.log(), reason);
        }
        log.refuseAppends(reason);
    }
}
