package dti.evidence.attachments.application;

import dti.contracts.Actor;
import dti.evidence.attachments.domain.Evidence;
import dti.evidence.attachments.domain.Refusal;
import dti.evidence.copies.domain.KnownTarget;
import dti.runtime.access.Caller;
import dti.runtime.access.Role;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may do what with evidence. Whatever is not allowed here is denied. */
final class EvidenceAccess {

    private static final Role[] READ_EVERYTHING = {Role.REVIEWER, Role.COUNCIL, Role.AUDITOR, Role.ADMINISTRATOR};

    private EvidenceAccess() {}

    /**
     * Before anything is looked at: the caller as the one who would attach or detach evidence of this unit. A data
     * source may for any unit, but then only for leaves assigned to it; see {@link #refusal}.
     */
    static Actor requireWriter(Caller caller, String unit) {
        requireKnown(caller);
        if (caller.belongsTo(unit) && caller.has(Role.UNIT_LEADER)) {
            return actor(caller, Role.UNIT_LEADER);
        }
        if (caller.belongsTo(unit) && caller.has(Role.UNIT_OFFICER)) {
            return actor(caller, Role.UNIT_OFFICER);
        }
        if (caller.has(Role.DATA_SOURCE) && caller.unit() != null) {
            return actor(caller, Role.DATA_SOURCE);
        }
        throw caller.hasAny(Role.UNIT_OFFICER, Role.UNIT_LEADER) ? foreignUnit() : forbiddenRole();
    }

    /** A data source attaches only where the campaign names its unit as a source of the leaf. */
    static Optional<Refusal> refusal(Actor actor, KnownTarget target) {
        return asSource(actor.role()) && !target.sources().contains(actor.unit())
                ? Optional.of(new Refusal.LeafNotAssigned())
                : Optional.empty();
    }

    /** Only the unit that gave a piece of evidence, and in the same capacity, attaches it elsewhere or takes it away. */
    static Actor requireProvider(Caller caller, Evidence evidence) {
        Actor actor = requireWriter(caller, evidence.unit());
        boolean sameUnit = evidence.provider().unit().equals(actor.unit());
        boolean sameCapacity =
                asSource(actor.role()) == asSource(evidence.provider().role());
        if (!sameUnit || !sameCapacity) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN,
                    "Minh chứng này do đơn vị khác cung cấp.",
                    "This evidence was given by another unit.");
        }
        return actor;
    }

    /** What the caller may read; denied when it is nothing. */
    static ReadScope readScope(Caller caller) {
        requireKnown(caller);
        boolean everything = caller.hasAny(READ_EVERYTHING);
        boolean ofUnit = caller.hasAny(Role.UNIT_OFFICER, Role.UNIT_LEADER);
        ReadScope scope = new ReadScope(
                everything,
                ofUnit ? ownAndBefore(caller) : Set.of(),
                caller.has(Role.DATA_SOURCE) ? caller.unit() : null);
        if (scope.isEmpty()) {
            throw forbiddenRole();
        }
        return scope;
    }

    /** What a unit took over from, it may read. */
    private static Set<String> ownAndBefore(Caller caller) {
        String unit = caller.unit();
        return unit == null
                ? Set.of()
                : Stream.concat(Stream.of(unit), caller.family().predecessors().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    static void requireReader(Caller caller, Evidence evidence) {
        if (!readScope(caller).covers(evidence)) {
            throw foreignUnit();
        }
    }

    static ProblemException foreignUnit() {
        return ProblemException.of(
                ProblemType.FORBIDDEN, "Minh chứng thuộc đơn vị khác.", "The evidence is another unit's.");
    }

    private static boolean asSource(String role) {
        return role.equals(Role.DATA_SOURCE.claim());
    }

    private static void requireKnown(Caller caller) {
        if (caller.isAnonymous()) {
            throw ProblemException.of(
                    ProblemType.UNAUTHENTICATED,
                    "Cần một token hợp lệ (Authorization: Bearer …).",
                    "A valid token is needed (Authorization: Bearer …).");
        }
    }

    private static ProblemException forbiddenRole() {
        return ProblemException.of(
                ProblemType.FORBIDDEN, "Vai trò của bạn không có quyền này.", "Your role does not allow this.");
    }

    private static Actor actor(Caller caller, Role role) {
        return new Actor(caller.subject(), role.claim(), caller.unit());
    }
}
