package dti.scoring.evidence.application;

import dti.eventstore.command.Outcome;
import dti.runtime.work.ItemOutcome;
import dti.runtime.work.ItemWork;
import dti.runtime.work.Items;
import dti.runtime.work.PeriodicTask;
import dti.runtime.work.WaitingItems;
import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.Submission;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Records waiting evidence once its submission is open, one message after the other for each submission. */
@ApplicationScoped
public class EvidenceRelease implements PeriodicTask, Items<EvidenceMessage> {

    private static final Logger LOG = Logger.getLogger(EvidenceRelease.class);

    /** Evidence rarely waits, and then no user waits for it: one check a second is enough. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final WaitingEvidence waiting;
    private final EvidenceIntake intake;
    private final ItemWork<EvidenceMessage> messages;

    EvidenceRelease(WaitingEvidence waiting, EvidenceIntake intake, WaitingItems putOff) {
        this.waiting = waiting;
        this.intake = intake;
        this.messages = new ItemWork<>(this, putOff);
    }

    @Override
    public String name() {
        return WaitingEvidence.WORKER;
    }

    @Override
    public Duration pause() {
        return LOOK_EVERY;
    }

    @Override
    public Uni<Void> look() {
        return messages.turn();
    }

    @Override
    public Uni<List<EvidenceMessage>> due() {
        return waiting.ready();
    }

    /** The submission: if a message is put off, later messages of its submission wait behind it. */
    @Override
    public String key(EvidenceMessage message) {
        return message.submission().toString();
    }

    @Override
    public String about(EvidenceMessage message) {
        return message.submission() + " message " + message.id();
    }

    @Override
    public Uni<ItemOutcome> work(EvidenceMessage message) {
        return intake.take(message).flatMap(outcome -> switch (outcome) {
            case Outcome.Done<Submission.Opened, Refusal> _ ->
                waiting.done(message).replaceWith(ItemOutcome.DONE);
            case Outcome.Refused<Submission.Opened, Refusal> _, Outcome.KeyReused<Submission.Opened, Refusal> _ -> {
                LOG.errorf("evidence-not-taken message=%s submission=%s", message.id(), message.submission());
                yield waiting.done(message).replaceWith(ItemOutcome.DONE);
            }
            case Outcome.Stale<Submission.Opened, Refusal> _, Outcome.Contended<Submission.Opened, Refusal> _ ->
                Uni.createFrom().item(new ItemOutcome.Waits("many write to the submission at once"));
        });
    }
}
