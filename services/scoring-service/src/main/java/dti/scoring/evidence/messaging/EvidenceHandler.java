package dti.scoring.evidence.messaging;

import dti.contracts.Topics;
import dti.eventstore.command.Outcome;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.consume.PoisonEventException;
import dti.scoring.evidence.application.EvidenceIntake;
import dti.scoring.evidence.application.EvidenceMessage;
import dti.scoring.evidence.application.WaitingEvidence;
import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeoutException;

/**
 * Records evidence as an event of its submission. The append comes before the offset: if the offset is lost, the
 * repeated message finds its own append by its request id and changes nothing. A message that arrives before its
 * submission is open is stored with the offset and waits.
 */
@ApplicationScoped
public class EvidenceHandler implements ConsumedEventHandler {

    private final EvidenceIntake intake;
    private final WaitingEvidence waiting;

    EvidenceHandler(EvidenceIntake intake, WaitingEvidence waiting) {
        this.intake = intake;
        this.waiting = waiting;
    }

    @Override
    public String consumer() {
        return "scoring-evidence";
    }

    @Override
    public String topic() {
        return Topics.EVIDENCE;
    }

    @Override
    public Uni<Void> apply(ConsumedEvent event, SqlConnection transaction) {
        if (!event.is(Topics.EVIDENCE_ATTACHED) && !event.is(Topics.EVIDENCE_DETACHED)) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> understood(event, transaction))
                .onFailure(IllegalArgumentException.class)
                .transform(
                        never -> new PoisonEventException("message " + event.id() + ": " + never.getMessage(), never));
    }

    /**
     * Parses a message before it may wait: a waiting message that can never be recorded would block all later ones
     * for ever.
     */
    private Uni<Void> understood(ConsumedEvent event, SqlConnection transaction) {
        EvidenceMessage message = new EvidenceMessage(
                event.id(),
                SubmissionId.of(event.stream()),
                event.type(),
                event.payload(),
                event.hash(),
                event.recordedAt());
        EvidenceIntake.understand(message);
        return waiting.waits(message.submission(), transaction)
                .flatMap(waits -> waits
                        ? waiting.keep(message, transaction)
                        : intake.take(message).flatMap(answer -> settle(message, answer, transaction)));
    }

    private Uni<Void> settle(
            EvidenceMessage message, Outcome<Submission.Opened, Refusal> outcome, SqlConnection transaction) {
        return switch (outcome) {
            case Outcome.Done<Submission.Opened, Refusal> _ -> Uni.createFrom().voidItem();
            case Outcome.Refused<Submission.Opened, Refusal>(Refusal.SubmissionNotOpened _) ->
                waiting.keep(message, transaction);
            case Outcome.Refused<Submission.Opened, Refusal>(Refusal reason) ->
                Uni.createFrom()
                        .failure(
                                new PoisonEventException(message.submission() + " does not take it: " + reason.rule()));
            case Outcome.KeyReused<Submission.Opened, Refusal> _ ->
                Uni.createFrom().failure(new PoisonEventException("another message had the id " + message.id()));
            // Treated as an outage: the event is tried again, and nothing is parked.
            case Outcome.Stale<Submission.Opened, Refusal> _, Outcome.Contended<Submission.Opened, Refusal> _ ->
                Uni.createFrom().failure(new TimeoutException(message.submission() + " is contended"));
        };
    }
}
