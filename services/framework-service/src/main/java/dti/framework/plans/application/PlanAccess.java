package dti.framework.plans.application;

import dti.contracts.Actor;
import dti.runtime.access.Caller;
import dti.runtime.access.Role;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;

/**
 * Decides who may do what with plans; anything that is not allowed here is refused. A plan is issued from above (002:
 * "được giao"), by an administrator, or by the leader of the unit itself (001 is signed by the commune's chairman). The
 * unit's officers (001, IV.1: "theo dõi, tổng hợp") or its leader report progress; administrators may report it for a
 * unit that cannot.
 */
final class PlanAccess {

    private PlanAccess() {}

    static void read(Caller caller) {
        if (caller.isAnonymous()) {
            throw unauthenticated();
        }
        if (caller.roles().isEmpty()) {
            throw forbidden("role-forbids", "Vai trò của bạn không có quyền này.", "Your role does not allow this.");
        }
    }

    static Actor issue(Caller caller, String unit) {
        return caller.has(Role.ADMINISTRATOR)
                ? actor(caller, Role.ADMINISTRATOR)
                : ofUnit(caller, unit, Role.UNIT_LEADER);
    }

    static Actor report(Caller caller, String unit) {
        if (caller.has(Role.ADMINISTRATOR)) {
            return actor(caller, Role.ADMINISTRATOR);
        }
        return ofUnit(caller, unit, caller.has(Role.UNIT_LEADER) ? Role.UNIT_LEADER : Role.UNIT_OFFICER);
    }

    private static Actor ofUnit(Caller caller, String unit, Role role) {
        if (caller.isAnonymous()) {
            throw unauthenticated();
        }
        if (!caller.has(role)) {
            throw forbidden("role-forbids", "Vai trò của bạn không có quyền này.", "Your role does not allow this.");
        }
        if (!caller.belongsTo(unit)) {
            throw forbidden(
                    "foreign-unit",
                    "Chỉ được làm việc này với kế hoạch của đơn vị mình.",
                    "This may be done with the plan of your own unit only.");
        }
        return actor(caller, role);
    }

    private static Actor actor(Caller caller, Role role) {
        return new Actor(caller.subject(), role.claim(), caller.unit());
    }

    private static ProblemException unauthenticated() {
        return ProblemException.of(
                ProblemType.UNAUTHENTICATED,
                "Cần một token hợp lệ (Authorization: Bearer …).",
                "A valid token is needed (Authorization: Bearer …).");
    }

    private static ProblemException forbidden(String rule, String vi, String en) {
        return ProblemException.byRule(ProblemType.FORBIDDEN, rule, new Text(vi, en));
    }
}
