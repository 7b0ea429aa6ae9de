package dti.scoring.submissions.application;

import dti.wiring.RepeatedWork;
import dti.wiring.Start;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hands waiting evidence to its submission once that is open, one message after the other. */
@ApplicationScoped
public class EvidenceRelease {

    private static final Logger LOG = Logger.getLogger(EvidenceRelease.class);

    /** Rarely anything waits, and then nobody stands beside it: one look a second. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final WaitingEvidence waiting;
    private final EvidenceIntake intake;
    private volatile @Nullable RepeatedWork running;

    EvidenceRelease(WaitingEvidence waiting, EvidenceIntake intake) {
        this.waiting = waiting;
        this.intake = intake;
    }

    void onStart(@Observes @Priority(Start.AFTER_MIGRATION) StartupEvent start) {
        running = RepeatedWork.every(LOOK_EVERY, "evidence-release", this::release);
    }

    void onStop(@Observes ShutdownEvent stop) {
        if (running != null) {
            running.close();
        }
    }

    private Uni<Void> release() {
        return waiting.nextReady().flatMap(this::handOver);
    }

    private Uni<Void> handOver(Optional<EvidenceMessage> ready) {
        if (ready.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        EvidenceMessage message = ready.get();
        return intake.take(message).flatMap(answer -> switch (answer) {
            case SubmissionAnswer.Done _ -> waiting.done(message).chain(this::release);
            case SubmissionAnswer.Refused _, SubmissionAnswer.KeyReused _ -> {
                LOG.errorf("evidence-not-taken message=%s submission=%s", message.id(), message.submission());
                yield waiting.done(message).chain(this::release);
            }
            case SubmissionAnswer.Stale _, SubmissionAnswer.Contended _ ->
                Uni.createFrom().voidItem();
        });
    }
}
