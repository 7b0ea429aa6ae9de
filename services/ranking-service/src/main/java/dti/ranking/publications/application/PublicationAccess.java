package dti.ranking.publications.application;

import dti.contracts.Actor;
import dti.runtime.access.Caller;
import dti.runtime.access.Role;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;

/** Decides who may publish. Only administrators publish; everybody may read publications. */
public final class PublicationAccess {

    private PublicationAccess() {}

    /** The caller as the actor a publication records; 401 or 403 where the caller may not publish. */
    public static Actor requirePublisher(Caller caller) {
        if (caller.has(Role.ADMINISTRATOR)) {
            return new Actor(caller.subject(), Role.ADMINISTRATOR.claim(), caller.unit());
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
