package dti.evidence.attachments.application;

import dti.contracts.Actor;
import dti.contracts.EvidenceAttached;
import dti.evidence.attachments.domain.AttachRules;
import dti.evidence.attachments.domain.Evidence;
import dti.evidence.attachments.domain.Evidence.Content;
import dti.evidence.attachments.domain.Evidence.Kind;
import dti.evidence.attachments.domain.Evidence.Provider;
import dti.evidence.attachments.domain.LinkAddress;
import dti.evidence.attachments.domain.Target;
import dti.evidence.copies.application.KnownTargets;
import dti.evidence.files.application.AsyncContentStore;
import dti.evidence.files.application.Digests;
import dti.evidence.files.application.ReceivedFile;
import dti.evidence.files.application.UploadOutcome;
import dti.evidence.files.domain.Signature;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.RequestHash;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** A file or a link becomes evidence and is attached to its first leaf. */
@Singleton
public final class AttachNew {

    private static final long FIRST_VERSION = 1;

    private final AsyncContentStore files;
    private final KnownTargets targets;
    private final RecordOnce once;
    private final EvidenceRows evidence;
    private final AttachmentRows attachments;
    private final Clock clock = Clock.systemUTC();

    AttachNew(
            AsyncContentStore files,
            KnownTargets targets,
            RecordOnce once,
            EvidenceRows evidence,
            AttachmentRows attachments) {
        this.files = files;
        this.targets = targets;
        this.once = once;
        this.evidence = evidence;
        this.attachments = attachments;
    }

    /** Keeps the file, whose bytes are read once and never held in memory. */
    public Uni<RecordedFact<EvidenceAttached>> file(WriteRequest request, Target target, Upload upload) {
        Actor actor = EvidenceAccess.requireWriter(request.caller(), target.unit());
        return files.receive(upload.file(), upload.name(), upload.mediaType()).chain(reception -> switch (reception) {
            case UploadOutcome.Received(ReceivedFile file) -> received(request, target, actor, file);
            case UploadOutcome.Empty _, UploadOutcome.TooLarge _, UploadOutcome.Executable _ ->
                Uni.createFrom().failure(RefusalProblems.problem(reception));
        });
    }

    /** Records the link; it is never followed. */
    public Uni<RecordedFact<EvidenceAttached>> link(WriteRequest request, Target target, String url) {
        Actor actor = EvidenceAccess.requireWriter(request.caller(), target.unit());
        LinkAddress address = LinkAddress.parse(url).orElseThrow(AttachNew::notALink);
        Content content = new Content(
                Kind.LINK,
                Digests.addressOf(address.url()),
                "text/uri-list",
                null,
                0,
                null,
                address.url(),
                new Signature(Signature.Reason.LINK_CANNOT_BE_SIGNED));
        return record(request, target, actor, content, () -> Uni.createFrom().voidItem());
    }

    private Uni<RecordedFact<EvidenceAttached>> received(
            WriteRequest request, Target target, Actor actor, ReceivedFile file) {
        Content content = new Content(
                Kind.FILE,
                file.sha256(),
                file.mediaType(),
                file.declaredMediaType(),
                file.sizeBytes(),
                file.name().value(),
                null,
                file.signature());
        return record(request, target, actor, content, () -> files.keep(file))
                .onTermination()
                .call(() -> files.discard(file));
    }

    private Uni<RecordedFact<EvidenceAttached>> record(
            WriteRequest request, Target target, Actor actor, Content content, Supplier<Uni<Void>> keep) {
        String hash = RequestHash.of(
                target.campaign(),
                target.unit(),
                target.leaf(),
                content.sha256().hex(),
                Objects.requireNonNullElse(content.fileName(), ""));
        Evidence made = new Evidence(
                request.requestId(),
                target.campaign(),
                target.unit(),
                content,
                new Provider(actor.subject(), actor.role(), Objects.requireNonNull(actor.unit())),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                FIRST_VERSION,
                List.of());
        return once.record(
                new RecordOnce.Asked<>(request, hash, EvidenceCodec.ATTACHED),
                () -> requireTarget(target, actor).chain(keep::get),
                () -> insert(made, target.leaf(), actor));
    }

    private Uni<Void> requireTarget(Target target, Actor actor) {
        return targets.find(target.campaign(), target.unit(), target.leaf())
                .invoke(known -> RefusalProblems.require(AttachRules.ofTarget(target, known)))
                .invoke(known -> EvidenceAccess.requireAssignment(actor, known.orElseThrow()))
                .replaceWithVoid();
    }

    private Uni<RecordOnce.Change<EvidenceAttached>> insert(Evidence made, String leaf, Actor actor) {
        EvidenceAttached event = AttachedEvent.of(made, leaf, actor, made.providedAt());
        return evidence.persist(EvidenceRow.of(made))
                .chain(() -> attachments.persist(AttachmentRow.asked(made.id(), leaf, made.providedAt())))
                .replaceWith(new RecordOnce.Change<>(made.campaign(), made.unit(), actor, made.providedAt(), event));
    }

    private static ProblemException notALink() {
        return ProblemException.invalid(FieldError.body(
                "/url",
                new Text(
                        "Liên kết phải là địa chỉ http hoặc https đầy đủ, tối đa " + LinkAddress.LENGTH_MAX + " ký tự.",
                        "The link must be a full http or https address of at most " + LinkAddress.LENGTH_MAX
                                + " characters.")));
    }
}
