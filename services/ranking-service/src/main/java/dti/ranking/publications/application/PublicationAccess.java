package dti.ranking.publications.application;

import dti.runtime.access.Caller;
import dti.runtime.access.Role;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;

/** Administrators publish; what is published everybody may read, so nobody is asked there. */
final class PublicationAccess {

    private PublicationAccess() {}

    static void publish(Caller caller) {
        if (caller.has(Role.ADMINISTRATOR)) {
            return;
        }
        throw caller.isAnonymous()
                ? ProblemException.of(
                        ProblemType.UNAUTHENTICATED,
                        "Cần một token hợp lệ (Authorization: Bearer …).",
                        "A valid token is needed (Authorization: Bearer …).")
                : ProblemException.of(
                        ProblemType.FORBIDDEN,
                        "Chỉ quản trị viên công bố kết quả.",
                        "Only an administrator publishes results.");
    }
}
