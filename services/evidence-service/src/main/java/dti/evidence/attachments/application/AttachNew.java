package dti.evidence.attachments.application;

import dti.contracts.Actor;
import dti.contracts.EvidenceAttached;
import dti.eventstore.command.Attempt;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.Outcome;
import dti.evidence.attachments.domain.Evidence;
import dti.evidence.attachments.domain.Evidence.Content;
import dti.evidence.attachments.domain.Evidence.Kind;
import dti.evidence.attachments.domain.Evidence.Provider;
import dti.evidence.attachments.domain.LinkAddress;
import dti.evidence.attachments.domain.Refusal;
import dti.evidence.attachments.domain.Target;
import dti.evidence.files.application.AsyncContentStore;
import dti.evidence.files.application.Digests;
import dti.evidence.files.application.ReceivedFile;
import dti.evidence.files.application.UploadOutcome;
import dti.evidence.files.domain.Signature;
import dti.runtime.access.Caller;
import dti.runtime.request.RequestHash;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Records a file or a link as evidence and attaches it to its first leaf. */
@Singleton
public final class AttachNew {

    private static final long FIRST_VERSION = 1;

    private final AsyncContentStore files;
    private final TargetChecks targets;
    private final EvidenceCommands commands;
    private final EvidenceRows evidence;
    private final AttachmentRows attachments;

    AttachNew(
            AsyncContentStore files,
            TargetChecks targets,
            EvidenceCommands commands,
            EvidenceRows evidence,
            AttachmentRows attachments) {
        this.files = files;
        this.targets = targets;
        this.commands = commands;
        this.evidence = evidence;
        this.attachments = attachments;
    }

    /** Stores the file and records it. The bytes are read once and never held in memory as a whole. */
    public Uni<Outcome<EvidenceAttached, Refusal>> file(
            Caller caller, CommandRequest request, Target target, Upload upload) {
        Actor actor = EvidenceAccess.requireWriter(caller, target.unit());
        return files.receive(upload.file(), upload.name(), upload.mediaType()).chain(reception -> switch (reception) {
            case UploadOutcome.Received(ReceivedFile file) -> received(request, target, actor, file);
            case UploadOutcome.Empty() -> refused(new Refusal.FileEmpty());
            case UploadOutcome.TooLarge(long sizeBytesMax) -> refused(new Refusal.FileTooLarge(sizeBytesMax));
            case UploadOutcome.Executable(String mediaType) -> refused(new Refusal.FileExecutable(mediaType));
        });
    }

    /** Records the link. It is never followed. */
    public Uni<Outcome<EvidenceAttached, Refusal>> link(
            Caller caller, CommandRequest request, Target target, String url) {
        Actor actor = EvidenceAccess.requireWriter(caller, target.unit());
        return LinkAddress.parse(url)
                .map(address -> linked(request, target, actor, address))
                .orElseGet(() -> refused(new Refusal.LinkUnusable()));
    }

    private Uni<Outcome<EvidenceAttached, Refusal>> linked(
            CommandRequest request, Target target, Actor actor, LinkAddress address) {
        Content content = new Content(
                Kind.LINK,
                Digests.addressOf(address.url()),
                "text/uri-list",
                null,
                0,
                null,
                address.url(),
                new Signature(Signature.Reason.LINK_CANNOT_BE_SIGNED));
        return record(request, target, actor, content, Uni.createFrom().voidItem());
    }

    private Uni<Outcome<EvidenceAttached, Refusal>> received(
            CommandRequest request, Target target, Actor actor, ReceivedFile file) {
        Content content = new Content(
                Kind.FILE,
                file.sha256(),
                file.mediaType(),
                file.declaredMediaType(),
                file.sizeBytes(),
                file.name().value(),
                null,
                file.signature());
        Uni<Void> keep = files.keep(file).memoize().indefinitely();
        return record(request, target, actor, content, keep).onTermination().call(() -> files.discard(file));
    }

    private Uni<Outcome<EvidenceAttached, Refusal>> record(
            CommandRequest asked, Target target, Actor actor, Content content, Uni<Void> keep) {
        CommandRequest request = asked.withHash(RequestHash.of(
                target.campaign(),
                target.unit(),
                target.leaf(),
                content.sha256().hex(),
                Objects.requireNonNullElse(content.fileName(), "")));
        Evidence made = new Evidence(
                request.id(),
                target.campaign(),
                target.unit(),
                content,
                new Provider(actor.subject(), actor.role(), Objects.requireNonNull(actor.unit())),
                request.at(),
                FIRST_VERSION,
                List.of());
        return commands.handle(
                request,
                EvidenceCodec.ATTACHED,
                () -> targets.refusal(target, actor)
                        .call(refusal ->
                                refusal.isEmpty() ? keep : Uni.createFrom().voidItem()),
                () -> insert(request, made, target.leaf(), actor));
    }

    private Uni<Attempt<EvidenceAttached, Refusal>> insert(
            CommandRequest request, Evidence made, String leaf, Actor actor) {
        EvidenceAttached event = AttachedEvent.of(made, leaf, actor, made.providedAt());
        return evidence.persist(EvidenceRow.of(made))
                .chain(() -> attachments.persist(AttachmentRow.asked(made.id(), leaf, made.providedAt())))
                .chain(() -> EvidenceCommands.append(request, made, EvidenceCodec.ATTACHED, event));
    }

    private static Uni<Outcome<EvidenceAttached, Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(new Outcome.Refused<>(refusal));
    }
}
