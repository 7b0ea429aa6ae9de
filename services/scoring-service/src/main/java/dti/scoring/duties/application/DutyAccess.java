package dti.scoring.duties.application;

import dti.runtime.access.Caller;
import dti.runtime.access.Role;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import dti.scoring.submissions.application.SubmissionAccess;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Decides which duties and which work a caller may see. */
public final class DutyAccess {

    private DutyAccess() {}

    /** A caller who reads all submissions sees all duties (empty). Others see the duties of their own unit. */
    public static Optional<String> duties(Caller caller) {
        if (SubmissionAccess.readsAll(caller)) {
            return Optional.empty();
        }
        return Optional.of(ownUnit(caller, Role.UNIT_OFFICER, Role.UNIT_LEADER, Role.DATA_SOURCE));
    }

    /** A caller who reads all submissions sees all changes since round 1 (empty). A unit sees its own. */
    public static Optional<String> changes(Caller caller) {
        if (SubmissionAccess.readsAll(caller)) {
            return Optional.empty();
        }
        return Optional.of(ownUnit(caller, Role.UNIT_OFFICER, Role.UNIT_LEADER));
    }

    /** Allows the gateways that carry reminders to people, administrators and auditors. */
    public static void reminders(Caller caller) {
        boolean gateway = caller.has(Role.INTEGRATOR) && SubmissionAccess.readsAll(caller);
        if (!gateway && !caller.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)) {
            throw refusal(caller);
        }
    }

    /**
     * The council's queue has all items; a reviewer's has the items open to its unit. Neither has submissions that the
     * caller's unit may not judge.
     */
    public static WorkQueue.Appraiser queue(Caller caller) {
        if (caller.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)) {
            return new WorkQueue.Appraiser(Optional.empty(), Set.of(), Set.of(), true);
        }
        String unit = ownUnit(caller, Role.REVIEWER, Role.COUNCIL);
        SubmissionAccess.requireRegisteredUnit(caller);
        return new WorkQueue.Appraiser(
                Optional.of(unit), partialTo(unit, caller), caller.family().neighbours(), caller.has(Role.COUNCIL));
    }

    private static Set<String> partialTo(String unit, Caller caller) {
        Set<String> all = new HashSet<>(caller.family().predecessors());
        all.addAll(caller.family().successors());
        all.add(unit);
        return all;
    }

    private static String ownUnit(Caller caller, Role... roles) {
        if (!caller.hasAny(roles)) {
            throw refusal(caller);
        }
        String unit = caller.unit();
        if (unit == null) {
            throw ProblemException.byRule(
                    ProblemType.FORBIDDEN,
                    "unit-claim-missing",
                    new Text("Token không ghi đơn vị.", "The token names no unit."));
        }
        return unit;
    }

    private static ProblemException refusal(Caller caller) {
        return caller.isAnonymous()
                ? ProblemException.of(ProblemType.UNAUTHENTICATED, "Cần đăng nhập.", "This needs a token.")
                : ProblemException.byRule(
                        ProblemType.FORBIDDEN,
                        "role-forbids",
                        new Text("Vai trò của bạn không xem được mục này.", "Your role does not see this."));
    }
}
