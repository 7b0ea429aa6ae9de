package dti.scoring.submissions.application;

import dti.wiring.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Hands waiting evidence to its submission once that is open, one message after the other. */
@ApplicationScoped
public class EvidenceRelease implements Chore {

    private static final Logger LOG = Logger.getLogger(EvidenceRelease.class);

    /** Rarely anything waits, and then nobody stands beside it: one look a second. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final WaitingEvidence waiting;
    private final EvidenceIntake intake;

    EvidenceRelease(WaitingEvidence waiting, EvidenceIntake intake) {
        this.waiting = waiting;
        this.intake = intake;
    }

    @Override
    public String name() {
        return "evidence-release";
    }

    @Override
    public Duration pause() {
        return LOOK_EVERY;
    }

    @Override
    public Uni<Void> look() {
        return waiting.nextReady().flatMap(this::handOver);
    }

    private Uni<Void> handOver(Optional<EvidenceMessage> ready) {
        if (ready.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        EvidenceMessage message = ready.get();
        return intake.take(message).flatMap(answer -> switch (answer) {
            case SubmissionAnswer.Done _ -> waiting.done(message).chain(this::look);
            case SubmissionAnswer.Refused _, SubmissionAnswer.KeyReused _ -> {
                LOG.errorf("evidence-not-taken message=%s submission=%s", message.id(), message.submission());
                yield waiting.done(message).chain(this::look);
            }
            case SubmissionAnswer.Stale _, SubmissionAnswer.Contended _ ->
                Uni.createFrom().voidItem();
        });
    }
}
