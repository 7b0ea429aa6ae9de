package dti.scoring.replays.application;

import dti.runtime.access.Caller;
import dti.runtime.access.Role;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import dti.scoring.submissions.application.SubmissionAccess;

/** Allows replays to auditors and administrators, and swaps and reversals to administrators only. */
final class ReplayAccess {

    private ReplayAccess() {}

    static void replay(Caller caller) {
        SubmissionAccess.audit(caller);
    }

    static void decide(Caller caller) {
        SubmissionAccess.audit(caller);
        if (!caller.has(Role.ADMINISTRATOR)) {
            throw ProblemException.byRule(
                    ProblemType.FORBIDDEN,
                    "role-forbids",
                    new Text(
                            "Chỉ quản trị viên được thay kết quả đang phục vụ; kiểm toán viên chỉ đọc và chạy lại.",
                            "Only an administrator may change what is served; an auditor reads and replays."));
        }
    }
}
