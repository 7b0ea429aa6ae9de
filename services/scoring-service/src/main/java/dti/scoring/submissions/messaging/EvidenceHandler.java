package dti.scoring.submissions.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.Actor;
import dti.contracts.ContractsJson;
import dti.contracts.EvidenceAttached;
import dti.contracts.EvidenceDetached;
import dti.contracts.Topics;
import dti.eventstore.Append;
import dti.eventstore.RequestKey;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.consume.PoisonEventException;
import dti.scoring.submissions.application.SubmissionAnswer;
import dti.scoring.submissions.application.SubmissionCommands;
import dti.scoring.submissions.application.SubmissionRequest;
import dti.scoring.submissions.domain.By;
import dti.scoring.submissions.domain.Evidence;
import dti.scoring.submissions.domain.SubmissionCommand;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Evidence becomes an event of its submission. The append comes first and then the offset: should the offset be lost,
 * the same message finds its own append by its request id and changes nothing.
 */
@ApplicationScoped
public class EvidenceHandler implements ConsumedEventHandler {

    private final SubmissionCommands commands;

    EvidenceHandler(SubmissionCommands commands) {
        this.commands = commands;
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
        return switch (event.type()) {
            case Topics.EVIDENCE_ATTACHED -> attach(event, read(event, EvidenceAttached.class));
            case Topics.EVIDENCE_DETACHED -> detach(event, read(event, EvidenceDetached.class));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> attach(ConsumedEvent event, EvidenceAttached told) {
        Evidence evidence = new Evidence(
                told.evidenceId(), told.kind(), told.sha256(), told.mediaType(), told.sizeBytes(), told.signature());
        var command = new SubmissionCommand.AttachEvidence(told.leaf(), evidence, told.at(), by(told.actor()));
        return record(event, new SubmissionId(told.campaign(), told.unit()), command);
    }

    private Uni<Void> detach(ConsumedEvent event, EvidenceDetached told) {
        var command = new SubmissionCommand.DetachEvidence(
                told.leaf(), told.evidenceId(), told.reason(), told.at(), by(told.actor()));
        return record(event, new SubmissionId(told.campaign(), told.unit()), command);
    }

    private Uni<Void> record(ConsumedEvent event, SubmissionId id, SubmissionCommand command) {
        UUID requestId = new RequestKey("system:evidence", id.toString(), event.id()).requestId();
        var origin = new Append.Origin(command.by().subject(), event.id(), event.id(), event.traceparent());
        var request = new SubmissionRequest(
                id, command, requestId, event.hash(), OptionalLong.empty(), event.recordedAt(), origin);
        return commands.handle(request).flatMap(answer -> switch (answer) {
            case SubmissionAnswer.Done _ -> Uni.createFrom().voidItem();
            case SubmissionAnswer.Refused(var reason) ->
                Uni.createFrom().failure(new PoisonEventException(id + " does not take it: " + reason.rule()));
            case SubmissionAnswer.KeyReused _ ->
                Uni.createFrom().failure(new PoisonEventException("another message had the id " + event.id()));
            case SubmissionAnswer.Stale _, SubmissionAnswer.Contended _ ->
                Uni.createFrom().failure(new IllegalStateException(id + " is contended, tried again"));
        });
    }

    private static By by(Actor actor) {
        return new By(actor.subject(), actor.role(), actor.unit());
    }

    private static <T> T read(ConsumedEvent event, Class<T> contract) {
        try {
            return ContractsJson.mapper().readValue(event.payload(), contract);
        } catch (JsonProcessingException e) {
            throw new PoisonEventException("not a " + contract.getSimpleName() + ": " + event.type(), e);
        }
    }
}
