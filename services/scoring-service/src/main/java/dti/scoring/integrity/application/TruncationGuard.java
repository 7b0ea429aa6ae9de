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
 * Keeps the log from growing over a cut: while it is shorter than a checkpoint that came back over Kafka it is read-only. An
 * operator who means it raises the log's generation; one who does not restores what is missing.
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

    /** Compares, and opens or closes the log. */
    public Uni<Void> look() {
        PgEventStore log = logs.submissions();
        return log.head()
                .flatMap(head -> witnessed.largest(EventLogs.SUBMISSIONS, head.generation()))
                .flatMap(largest -> log.head().invoke(head -> judge(log, head, largest)))
                .replaceWithVoid();
    }

    /** The head is read after the checkpoint, which speaks of what was there before it was signed. */
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
