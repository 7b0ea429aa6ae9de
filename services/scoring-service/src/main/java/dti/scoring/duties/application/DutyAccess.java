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

/** Who may see which duties and which work. */
public final class DutyAccess {

    private DutyAccess() {}

    /** Whoever reads all submissions sees all duties; anybody else what their own unit owes. */
    public static Optional<String> duties(Caller caller) {
        if (SubmissionAccess.readsAll(caller)) {
            return Optional.empty();
        }
        return Optional.of(ownUnit(caller, Role.UNIT_OFFICER, Role.UNIT_LEADER, Role.DATA_SOURCE));
    }

    /** What changed since round 1: whoever reads all submissions; a unit its own. */
    public static Optional<String> changes(Caller caller) {
        if (SubmissionAccess.readsAll(caller)) {
            return Optional.empty();
        }
        return Optional.of(ownUnit(caller, Role.UNIT_OFFICER, Role.UNIT_LEADER));
    }

    /** Gateways that carry reminders to people, and who looks after them. */
    public static void reminders(Caller caller) {
        boolean gateway = caller.has(Role.INTEGRATOR) && SubmissionAccess.readsAll(caller);
        if (!gateway && !caller.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)) {
            throw refusal(caller);
        }
    }

    /** The council's queue has everything, a reviewer's what is open to its unit; neither has what nobody of it may judge. */
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
