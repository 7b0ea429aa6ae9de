package dti.scoring.submissions.application;

import dti.runtime.access.Access;
import dti.runtime.access.Caller;
import dti.runtime.access.Denial;
import dti.runtime.access.Role;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import dti.scoring.submissions.domain.Authority;
import dti.scoring.submissions.domain.Phase;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionId;
import java.util.Optional;

/** The access rules of submissions. Everything that is not allowed here is refused. */
public final class SubmissionAccess {

    private SubmissionAccess() {}

    /**
     * Allows the unit itself and its successors, appraisers, administrators, auditors and integrators with the
     * provisional scope; everybody once the submission is published. Throws 401 or 403 for others.
     */
    public static void read(Caller caller, SubmissionId id, Submission submission) {
        if (mayRead(caller, id, submission)) {
            return;
        }
        throw refusal(
                caller,
                "foreign-unit",
                "Chỉ đọc được hồ sơ của đơn vị mình.",
                "You may read only your own unit's submission.");
    }

    /** Like {@link #read}, but returns the answer. */
    public static boolean mayRead(Caller caller, SubmissionId id, Submission submission) {
        boolean isPublic = submission instanceof Submission.Opened opened && opened.phase() == Phase.PUBLISHED;
        return isPublic || readsAll(caller) || isOwnUnit(caller, id);
    }

    /**
     * Throws 401 for an anonymous caller. A caller who may not read all submissions sees only their own unit's in the
     * list.
     */
    public static void list(Caller caller) {
        if (caller.isAnonymous()) {
            throw unauthenticated();
        }
    }

    public static boolean readsAll(Caller caller) {
        return caller.hasAny(Role.REVIEWER, Role.COUNCIL, Role.ADMINISTRATOR, Role.AUDITOR)
                || isProvisionalIntegrator(caller);
    }

    /** The unit's officer or leader, for their own unit only. */
    public static Access<SubmissionActor> selfScore(Caller caller, SubmissionId id) {
        if (!caller.hasAny(Role.UNIT_OFFICER, Role.UNIT_LEADER)) {
            return denied(
                    caller,
                    "role-forbids",
                    "Chỉ cán bộ hoặc lãnh đạo của đơn vị được tự chấm điểm.",
                    "Only an officer or leader of the unit may enter self scores.");
        }
        if (!caller.belongsTo(id.unit())) {
            return denied(
                    caller,
                    "foreign-unit",
                    "Chỉ được tự chấm điểm cho đơn vị của mình.",
                    "Self scores may be entered for your own unit only.");
        }
        Role role = caller.has(Role.UNIT_LEADER) ? Role.UNIT_LEADER : Role.UNIT_OFFICER;
        return Access.granted(new SubmissionActor(caller.subject(), role.claim(), caller.unit()));
    }

    /** The unit's officer or leader, for the unit's other work. */
    public static Access<SubmissionActor> actForUnit(Caller caller, SubmissionId id) {
        if (!caller.hasAny(Role.UNIT_OFFICER, Role.UNIT_LEADER) || !caller.belongsTo(id.unit())) {
            return denied(
                    caller,
                    caller.hasAny(Role.UNIT_OFFICER, Role.UNIT_LEADER) ? "foreign-unit" : "role-forbids",
                    "Chỉ cán bộ hoặc lãnh đạo của chính đơn vị được làm việc này.",
                    "Only an officer or leader of the unit itself may do this.");
        }
        Role role = caller.has(Role.UNIT_LEADER) ? Role.UNIT_LEADER : Role.UNIT_OFFICER;
        return Access.granted(new SubmissionActor(caller.subject(), role.claim(), caller.unit()));
    }

    /** A data source, for a leaf the campaign assigns to its unit. */
    public static Access<SubmissionActor> supply(Caller caller) {
        String unit = caller.unit();
        if (!caller.has(Role.DATA_SOURCE) || unit == null) {
            return denied(
                    caller,
                    caller.has(Role.DATA_SOURCE) ? "unit-claim-missing" : "role-forbids",
                    "Chỉ cơ quan có dữ liệu được cung cấp số liệu.",
                    "Only a source of data may supply figures.");
        }
        return Access.granted(new SubmissionActor(caller.subject(), Role.DATA_SOURCE.claim(), unit));
    }

    /**
     * True for the unit itself and for reviewers, the council and administrators, who may need to call it; never for
     * the public.
     */
    public static boolean readsContacts(Caller caller, SubmissionId id) {
        boolean own = caller.hasAny(Role.UNIT_OFFICER, Role.UNIT_LEADER) && caller.belongsTo(id.unit());
        return own || caller.hasAny(Role.REVIEWER, Role.COUNCIL, Role.ADMINISTRATOR);
    }

    /** The unit may erase its own contact details, an administrator those of any unit. */
    public static void forgetContacts(Caller caller, SubmissionId id) {
        if (!caller.has(Role.ADMINISTRATOR)) {
            actForUnit(caller, id).demand();
        }
    }

    /** Four-eyes principle: officers enter, the unit's leader submits. */
    public static Access<SubmissionActor> submit(Caller caller, SubmissionId id) {
        if (!isLeader(caller, id)) {
            return denied(
                    caller,
                    caller.has(Role.UNIT_LEADER) ? "foreign-unit" : "role-forbids",
                    "Chỉ lãnh đạo của chính đơn vị được nộp hồ sơ.",
                    "Only the leader of the unit itself may submit.");
        }
        return Access.granted(new SubmissionActor(caller.subject(), Role.UNIT_LEADER.claim(), caller.unit()));
    }

    /** The unit's leader withdraws its own submittal; the council withdraws whatever it may decide on. */
    public static Access<SubmissionActor> reopen(Caller caller, SubmissionId id) {
        return isLeader(caller, id) ? submit(caller, id) : decide(caller, id);
    }

    /** The authority of a reopening: the council's, or empty if the unit's leader asks. */
    public static Optional<Authority> reopeningAuthority(Caller caller, SubmissionId id) {
        return isLeader(caller, id) ? Optional.empty() : Optional.of(Authority.COUNCIL);
    }

    /** A council member of another unit. */
    public static Access<SubmissionActor> decide(Caller caller, SubmissionId id) {
        if (!caller.has(Role.COUNCIL)) {
            return denied(
                    caller,
                    "role-forbids",
                    "Chỉ Hội đồng thẩm định được làm việc này.",
                    "Only the council may do this.");
        }
        return appraise(caller, id);
    }

    /** A reviewer or council member of another unit that is neither a predecessor nor a successor of this one. */
    public static Access<SubmissionActor> appraise(Caller caller, SubmissionId id) {
        if (!caller.hasAny(Role.REVIEWER, Role.COUNCIL)) {
            return denied(
                    caller,
                    "role-forbids",
                    "Chỉ người thẩm định hoặc Hội đồng thẩm định được quyết định điểm.",
                    "Only a reviewer or the council may decide on scores.");
        }
        if (caller.unit() == null) {
            return denied(
                    caller,
                    "unit-claim-missing",
                    "Token không ghi đơn vị, nên không thể loại trừ xung đột lợi ích.",
                    "The token names no unit, so a conflict of interest cannot be ruled out.");
        }
        if (caller.isPartialTo(id.unit())) {
            return Access.denied(conflictOfInterest(caller, id));
        }
        return unregisteredUnit(caller)
                .<Access<SubmissionActor>>map(Access::denied)
                .orElseGet(() -> Access.granted(new SubmissionActor(
                        caller.subject(), authorityRole(caller).claim(), caller.unit())));
    }

    /** A caller with both roles acts as the council, whose decision has precedence. */
    public static Authority authority(Caller caller) {
        return caller.has(Role.COUNCIL) ? Authority.COUNCIL : Authority.REVIEWER;
    }

    /** Throws unless the caller is an auditor or an administrator, who may read the log. */
    public static void audit(Caller caller) {
        if (!caller.hasAny(Role.AUDITOR, Role.ADMINISTRATOR)) {
            throw refusal(
                    caller,
                    "role-forbids",
                    "Chỉ kiểm toán viên được đọc nhật ký.",
                    "Only an auditor may read the log.");
        }
    }

    /**
     * Throws 403 if the registry does not know the unit of the caller's claim: a conflict of interest cannot be ruled
     * out then.
     */
    public static void requireRegisteredUnit(Caller caller) {
        unregisteredUnit(caller).ifPresent(denial -> {
            throw denial.problem();
        });
    }

    private static Optional<Denial> unregisteredUnit(Caller caller) {
        return caller.isOfRegisteredUnit()
                ? Optional.empty()
                : Optional.of(Denial.forbidden(
                        caller,
                        "unit-unknown",
                        new Text(
                                "Chưa biết đơn vị nào mang mã “" + caller.unit() + "” ghi trong token.",
                                "No unit is known by " + caller.unit() + ", the unit in the token.")));
    }

    private static Denial conflictOfInterest(Caller caller, SubmissionId id) {
        Text why = caller.belongsTo(id.unit())
                ? new Text(
                        "Không ai được thẩm định hồ sơ của chính đơn vị mình.",
                        "Nobody may appraise the submission of the unit they belong to.")
                : new Text(
                        "Đơn vị " + id.unit() + " là đơn vị trước đây hoặc kế thừa của đơn vị mình (" + caller.unit()
                                + "), nên không được thẩm định.",
                        "Unit " + id.unit() + " came before or after your own (" + caller.unit()
                                + "), so you may not appraise it.");
        return new Denial(ProblemType.CONFLICT_OF_INTEREST, Optional.of("conflict-of-interest"), why);
    }

    private static Role authorityRole(Caller caller) {
        return switch (authority(caller)) {
            case COUNCIL -> Role.COUNCIL;
            case REVIEWER -> Role.REVIEWER;
        };
    }

    private static boolean isLeader(Caller caller, SubmissionId id) {
        return caller.has(Role.UNIT_LEADER) && caller.belongsTo(id.unit());
    }

    /** A successor may read its predecessor's submissions; only callers who belong to the unit may write them. */
    private static boolean isOwnUnit(Caller caller, SubmissionId id) {
        return caller.hasAny(Role.UNIT_OFFICER, Role.UNIT_LEADER, Role.DATA_SOURCE)
                && (caller.belongsTo(id.unit()) || caller.succeeds(id.unit()));
    }

    private static boolean isProvisionalIntegrator(Caller caller) {
        return caller.has(Role.INTEGRATOR) && caller.scopes().contains(Caller.SCOPE_PROVISIONAL);
    }

    private static ProblemException refusal(Caller caller, String rule, String vi, String en) {
        return Denial.forbidden(caller, rule, new Text(vi, en)).problem();
    }

    private static Access<SubmissionActor> denied(Caller caller, String rule, String vi, String en) {
        return Access.denied(Denial.forbidden(caller, rule, new Text(vi, en)));
    }

    private static ProblemException unauthenticated() {
        return Denial.unauthenticated(new Text("Cần đăng nhập để đọc hồ sơ này.", "This needs a token."))
                .problem();
    }
}
