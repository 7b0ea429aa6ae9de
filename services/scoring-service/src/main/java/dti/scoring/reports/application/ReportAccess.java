package dti.scoring.reports.application;

import dti.runtime.access.Caller;
import dti.runtime.access.Role;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;

/** Allows the reports over all units to the roles that write them, decide on them or answer for them. */
public final class ReportAccess {

    private ReportAccess() {}

    public static void read(Caller caller) {
        if (caller.isAnonymous()) {
            throw ProblemException.of(
                    ProblemType.UNAUTHENTICATED, "Cần đăng nhập để đọc báo cáo.", "This needs a token.");
        }
        if (!caller.hasAny(Role.REVIEWER, Role.COUNCIL, Role.ADMINISTRATOR, Role.AUDITOR)) {
            throw ProblemException.byRule(
                    ProblemType.FORBIDDEN,
                    "role-forbids",
                    new Text(
                            "Chỉ cơ quan thường trực, Hội đồng thẩm định, quản trị và kiểm toán đọc được báo cáo tổng hợp.",
                            "Only the standing body, the council, administrators and auditors read consolidated reports."));
        }
    }
}
