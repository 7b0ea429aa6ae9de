package dti.scoring.evidence.application;

import dti.contracts.Actor;
import dti.contracts.ContractsJson;
import dti.contracts.EvidenceAttached;
import dti.contracts.EvidenceDetached;
import dti.contracts.Topics;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.Outcome;
import dti.scoring.submissions.application.SubmissionCommands;
import dti.scoring.submissions.domain.Evidence;
import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionCommand;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Turns a message of evidence-service into an event of the submission. The same message twice records one event. */
public final class EvidenceIntake {

    private final SubmissionCommands commands;

    public EvidenceIntake(SubmissionCommands commands) {
        this.commands = commands;
    }

    /** Throws {@link IllegalArgumentException} if the payload does not match the message's type. */
    public static void understand(EvidenceMessage message) {
        command(message);
    }

    /** Records a message. The message must be one that {@link #understand} accepts. */
    public Uni<Outcome<Submission.Opened, Refusal>> take(EvidenceMessage message) {
        SubmissionCommand command = command(message);
        CommandRequest request = CommandRequest.ofComponent(
                        "evidence",
                        message.submission().toString(),
                        message.id(),
                        message.recordedAt(),
                        command.by().subject())
                .withHash(message.hash());
        return commands.handle(message.submission(), command, request);
    }

    private static SubmissionCommand command(EvidenceMessage message) {
        return switch (message.type()) {
            case Topics.EVIDENCE_ATTACHED -> attach(ContractsJson.read(message.payload(), EvidenceAttached.class));
            case Topics.EVIDENCE_DETACHED -> detach(ContractsJson.read(message.payload(), EvidenceDetached.class));
            default -> throw new IllegalArgumentException("no message about evidence: " + message.type());
        };
    }

    private static SubmissionCommand attach(EvidenceAttached told) {
        Evidence evidence = new Evidence(
                demanded("evidenceId", told.evidenceId()),
                demanded("kind", told.kind()),
                demanded("sha256", told.sha256()),
                demanded("mediaType", told.mediaType()),
                told.sizeBytes(),
                demanded("signature", told.signature()));
        return new SubmissionCommand.AttachEvidence(
                demanded("leaf", told.leaf()), evidence, demanded("at", told.at()), by(told.actor()));
    }

    private static SubmissionCommand detach(EvidenceDetached told) {
        return new SubmissionCommand.DetachEvidence(
                demanded("leaf", told.leaf()),
                demanded("evidenceId", told.evidenceId()),
                told.reason(),
                demanded("at", told.at()),
                by(told.actor()));
    }

    private static SubmissionActor by(@Nullable Actor actor) {
        Actor known = demanded("actor", actor);
        return new SubmissionActor(demanded("subject", known.subject()), demanded("role", known.role()), known.unit());
    }

    /** The value of a required field. JSON may lack fields that its contract requires; a missing one throws. */
    private static <T> T demanded(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }
}
