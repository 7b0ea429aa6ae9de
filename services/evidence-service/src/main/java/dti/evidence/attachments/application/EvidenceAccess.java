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

/** Decides who may submit, change and read evidence. Everything that is not allowed here is denied. */
final class EvidenceAccess {

    private static final Role[] READ_EVERYTHING = {Role.REVIEWER, Role.COUNCIL, Role.AUDITOR, Role.ADMINISTRATOR};

    private EvidenceAccess() {}

    /**
     * The caller as the actor who attaches or detaches evidence of this unit; 401 or 403 where the caller may not. Runs
     * before any data is read. A data source may for any unit, but only for leaves assigned to it; see {@link
     * #refusal}.
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

    /** Refuses a data source where the campaign does not name its unit as a source of the leaf. */
    static Optional<Refusal> refusal(Actor actor, KnownTarget target) {
        return asSource(actor.role()) && !target.sources().contains(actor.unit())
                ? Optional.of(new Refusal.LeafNotAssigned())
                : Optional.empty();
    }

    /** The caller as an actor; 403 unless the same unit, in the same capacity, submitted the evidence. */
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

    /** The evidence the caller may read; 403 where it may read none. */
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

    /** The caller's unit and its predecessors, whose evidence the unit may read. */
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
