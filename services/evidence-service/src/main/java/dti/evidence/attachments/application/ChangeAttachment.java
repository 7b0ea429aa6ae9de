package dti.evidence.attachments.application;

import dti.contracts.Actor;
import dti.contracts.EvidenceAttached;
import dti.contracts.EvidenceDetached;
import dti.eventstore.command.Attempt;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.Outcome;
import dti.evidence.attachments.domain.AttachRules;
import dti.evidence.attachments.domain.AttachmentStatus;
import dti.evidence.attachments.domain.Evidence;
import dti.evidence.attachments.domain.Refusal;
import dti.evidence.attachments.domain.Target;
import dti.runtime.access.Caller;
import dti.runtime.request.RequestHash;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Attaches existing evidence to another leaf, or detaches it from one. */
@Singleton
public final class ChangeAttachment {

    private final ReadEvidence read;
    private final TargetChecks targets;
    private final EvidenceCommands commands;
    private final EvidenceRows rows;
    private final AttachmentRows attachments;

    ChangeAttachment(
            ReadEvidence read,
            TargetChecks targets,
            EvidenceCommands commands,
            EvidenceRows rows,
            AttachmentRows attachments) {
        this.read = read;
        this.targets = targets;
        this.commands = commands;
        this.rows = rows;
        this.attachments = attachments;
    }

    /** Asks scoring-service to attach the evidence to a further leaf, or again to a leaf. */
    public Uni<Outcome<EvidenceAttached, Refusal>> attach(Caller caller, CommandRequest asked, UUID id, String leaf) {
        CommandRequest request = asked.withHash(RequestHash.of("attach", leaf));
        return read.one(caller, id).flatMap(evidence -> {
            Actor actor = EvidenceAccess.requireProvider(caller, evidence);
            Target target = new Target(evidence.campaign(), evidence.unit(), leaf);
            EvidenceAttached event = AttachedEvent.of(evidence, leaf, actor, request.at());
            var step = new Step<>(
                    leaf,
                    AttachRules::ofAttaching,
                    _ -> AttachmentStatus.ATTACH_PENDING,
                    EvidenceCodec.ATTACHED,
                    event);
            return commands.handle(
                    request,
                    EvidenceCodec.ATTACHED,
                    () -> targets.refusal(target, actor),
                    () -> change(request, evidence, step));
        });
    }

    /** Asks scoring-service to detach the evidence from this leaf. */
    public Uni<Outcome<EvidenceDetached, Refusal>> detach(
            Caller caller, CommandRequest asked, UUID id, String leaf, @Nullable String reason) {
        CommandRequest request = asked.withHash(RequestHash.of("detach", leaf, reason == null ? "" : reason));
        return read.one(caller, id).flatMap(evidence -> {
            Actor actor = EvidenceAccess.requireProvider(caller, evidence);
            EvidenceDetached event =
                    new EvidenceDetached(id, evidence.campaign(), evidence.unit(), leaf, reason, actor, request.at());
            var step = new Step<>(
                    leaf, AttachRules::ofDetaching, AttachmentStatus::detachAsked, EvidenceCodec.DETACHED, event);
            return commands.handle(
                    request,
                    EvidenceCodec.DETACHED,
                    () -> Uni.createFrom().item(Optional.empty()),
                    () -> change(request, evidence, step));
        });
    }

    /** A change of one attachment: the rule that allows it, the next status, and the event that records it. */
    private record Step<E>(
            String leaf,
            BiFunction<@Nullable AttachmentStatus, String, Optional<Refusal>> rule,
            Function<AttachmentStatus, AttachmentStatus> next,
            EvidenceCodec.Type<E> type,
            E event) {}

    /**
     * Locks the evidence's row first, like every change, so that changes of one piece of evidence run one after the
     * other.
     */
    private <E> Uni<Attempt<E, Refusal>> change(CommandRequest request, Evidence evidence, Step<E> step) {
        return rows.findById(evidence.id(), LockModeType.PESSIMISTIC_WRITE)
                .flatMap(row -> request.isStale(row.version)
                        ? Uni.createFrom().item(new Attempt.Stale<>(row.version))
                        : attachments
                                .findById(new AttachmentRow.Key(row.id, step.leaf()))
                                .flatMap(attachment -> step.rule()
                                        .apply(attachment == null ? null : attachment.standing, step.leaf())
                                        .map(EvidenceCommands::<E>refused)
                                        .orElseGet(() -> move(row, attachment, step, request)
                                                .chain(() -> EvidenceCommands.append(
                                                        request, evidence, step.type(), step.event())))));
    }

    private Uni<Void> move(EvidenceRow row, @Nullable AttachmentRow attachment, Step<?> step, CommandRequest request) {
        row.version++;
        if (attachment == null) {
            return attachments
                    .persist(AttachmentRow.asked(row.id, step.leaf(), request.at()))
                    .replaceWithVoid();
        }
        attachment.become(step.next().apply(attachment.standing), request.at());
        return Uni.createFrom().voidItem();
    }
}
