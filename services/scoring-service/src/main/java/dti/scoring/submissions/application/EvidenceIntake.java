package dti.scoring.submissions.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.Actor;
import dti.contracts.ContractsJson;
import dti.contracts.EvidenceAttached;
import dti.contracts.EvidenceDetached;
import dti.contracts.Topics;
import dti.eventstore.Append;
import dti.eventstore.RequestKey;
import dti.scoring.submissions.domain.By;
import dti.scoring.submissions.domain.Evidence;
import dti.scoring.submissions.domain.SubmissionCommand;
import io.smallrye.mutiny.Uni;
import java.util.OptionalLong;
import java.util.UUID;

/** Turns what evidence-service said into an event of the submission. The same message twice records one event. */
public final class EvidenceIntake {

    private final SubmissionCommands commands;

    public EvidenceIntake(SubmissionCommands commands) {
        this.commands = commands;
    }

    /** Fails with {@link IllegalArgumentException} when the payload is not what its type says. */
    public Uni<SubmissionAnswer> take(EvidenceMessage message) {
        SubmissionCommand command = command(message);
        UUID requestId = new RequestKey("system:evidence", message.submission().toString(), message.id()).requestId();
        var origin = new Append.Origin(command.by().subject(), message.id(), message.id(), null);
        return commands.handle(new SubmissionRequest(
                message.submission(),
                command,
                requestId,
                message.hash(),
                OptionalLong.empty(),
                message.recordedAt(),
                origin));
    }

    private static SubmissionCommand command(EvidenceMessage message) {
        return switch (message.type()) {
            case Topics.EVIDENCE_ATTACHED -> attach(read(message, EvidenceAttached.class));
            case Topics.EVIDENCE_DETACHED -> detach(read(message, EvidenceDetached.class));
            default -> throw new IllegalArgumentException("no message about evidence: " + message.type());
        };
    }

    private static SubmissionCommand attach(EvidenceAttached told) {
        Evidence evidence = new Evidence(
                told.evidenceId(), told.kind(), told.sha256(), told.mediaType(), told.sizeBytes(), told.signature());
        return new SubmissionCommand.AttachEvidence(told.leaf(), evidence, told.at(), by(told.actor()));
    }

    private static SubmissionCommand detach(EvidenceDetached told) {
        return new SubmissionCommand.DetachEvidence(
                told.leaf(), told.evidenceId(), told.reason(), told.at(), by(told.actor()));
    }

    private static By by(Actor actor) {
        return new By(actor.subject(), actor.role(), actor.unit());
    }

    private static <T> T read(EvidenceMessage message, Class<T> contract) {
        try {
            return ContractsJson.mapper().readValue(message.payload(), contract);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a " + contract.getSimpleName() + ": " + message.id(), e);
        }
    }
}
