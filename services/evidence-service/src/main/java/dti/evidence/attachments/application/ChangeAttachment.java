package dti.evidence.attachments.application;

import dti.contracts.Actor;
import dti.contracts.EvidenceAttached;
import dti.contracts.EvidenceDetached;
import dti.evidence.attachments.domain.AttachRules;
import dti.evidence.attachments.domain.AttachmentStatus;
import dti.evidence.attachments.domain.Evidence;
import dti.evidence.attachments.domain.Refusal;
import dti.evidence.attachments.domain.Target;
import dti.evidence.copies.application.KnownTargets;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.request.RequestHash;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Evidence that is here is attached to another leaf, or detached from one. */
@Singleton
public final class ChangeAttachment {

    private final ReadEvidence read;
    private final KnownTargets targets;
    private final RecordOnce once;
    private final EvidenceRows rows;
    private final AttachmentRows attachments;
    private final Clock clock = Clock.systemUTC();

    ChangeAttachment(
            ReadEvidence read, KnownTargets targets, RecordOnce once, EvidenceRows rows, AttachmentRows attachments) {
        this.read = read;
        this.targets = targets;
        this.once = once;
        this.rows = rows;
        this.attachments = attachments;
    }

    /** Asks scoring-service to attach the evidence to this leaf too, or again. */
    public Uni<RecordedFact<EvidenceAttached>> attach(WriteRequest request, UUID id, String leaf) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return writable(request, id).chain(evidence -> {
            Actor actor = EvidenceAccess.requireWriter(request.caller(), evidence.unit());
            return once.record(
                    new RecordOnce.Asked<>(request, RequestHash.of("attach", leaf), EvidenceCodec.ATTACHED),
                    () -> requireTarget(new Target(evidence.campaign(), evidence.unit(), leaf), actor),
                    () -> change(
                                    request,
                                    id,
                                    leaf,
                                    new Step(AttachRules::ofAttaching, was -> AttachmentStatus.ATTACH_PENDING, now))
                            .replaceWith(change(evidence, actor, now, AttachedEvent.of(evidence, leaf, actor, now))));
        });
    }

    /** Asks scoring-service to detach the evidence from this leaf. */
    public Uni<RecordedFact<EvidenceDetached>> detach(
            WriteRequest request, UUID id, String leaf, @Nullable String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return writable(request, id).chain(evidence -> {
            Actor actor = EvidenceAccess.requireWriter(request.caller(), evidence.unit());
            EvidenceDetached event =
                    new EvidenceDetached(id, evidence.campaign(), evidence.unit(), leaf, reason, actor, now);
            return once.record(
                    new RecordOnce.Asked<>(
                            request,
                            RequestHash.of("detach", leaf, reason == null ? "" : reason),
                            EvidenceCodec.DETACHED),
                    () -> Uni.createFrom().voidItem(),
                    () -> change(
                                    request,
                                    id,
                                    leaf,
                                    new Step(AttachRules::ofDetaching, AttachmentStatus::detachAsked, now))
                            .replaceWith(change(evidence, actor, now, event)));
        });
    }

    /** How one attachment moves, if it may. */
    private record Step(
            BiFunction<@Nullable AttachmentStatus, String, Optional<Refusal>> rule,
            Function<AttachmentStatus, AttachmentStatus> next,
            Instant at) {}

    private Uni<Evidence> writable(WriteRequest request, UUID id) {
        return read.one(request.caller(), id)
                .invoke(evidence -> EvidenceAccess.requireProvider(
                        EvidenceAccess.requireWriter(request.caller(), evidence.unit()), evidence));
    }

    private Uni<Void> requireTarget(Target target, Actor actor) {
        return targets.find(target.campaign(), target.unit(), target.leaf())
                .invoke(known -> RefusalProblems.require(AttachRules.ofTarget(target, known)))
                .invoke(known -> EvidenceAccess.requireAssignment(actor, known.orElseThrow()))
                .replaceWithVoid();
    }

    /** The evidence's row is locked first, as everywhere, so that changes of one piece of evidence queue up. */
    private Uni<Void> change(WriteRequest request, UUID id, String leaf, Step step) {
        return rows.findById(id, LockModeType.PESSIMISTIC_WRITE)
                .invoke(row -> requireVersion(request, row))
                .chain(row -> attachments
                        .findById(new AttachmentRow.Key(id, leaf))
                        .chain(attachment -> move(row, attachment, leaf, step)));
    }

    private Uni<Void> move(EvidenceRow row, @Nullable AttachmentRow attachment, String leaf, Step step) {
        RefusalProblems.require(step.rule().apply(attachment == null ? null : attachment.standing, leaf));
        row.version++;
        if (attachment == null) {
            return attachments
                    .persist(AttachmentRow.asked(row.id, leaf, step.at()))
                    .replaceWithVoid();
        }
        attachment.become(step.next().apply(attachment.standing), step.at());
        return Uni.createFrom().voidItem();
    }

    private static void requireVersion(WriteRequest request, EvidenceRow row) {
        request.expectedVersion().ifPresent(expected -> {
            if (expected != row.version) {
                throw ProblemException.of(
                        ProblemType.STALE,
                        "Minh chứng đã thay đổi; phiên bản hiện tại là " + row.version + ".",
                        "The evidence has changed; its version is " + row.version + " now.");
            }
        });
    }

    private static <E> RecordOnce.Change<E> change(Evidence evidence, Actor actor, Instant now, E event) {
        return new RecordOnce.Change<>(evidence.campaign(), evidence.unit(), actor, now, event);
    }
}
