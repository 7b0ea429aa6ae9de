package dti.framework.permissions;

import dti.contracts.Actor;
import dti.runtime.access.Caller;
import dti.runtime.access.Role;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import java.util.EnumSet;
import java.util.Set;

/**
 * The permissions of this service, each with the roles that have it. Anything else is denied. Published frameworks,
 * their findings and resolutions are open to everybody, and need no permission.
 */
public enum Permission {
    READ_UNITS(EnumSet.allOf(Role.class)),
    REGISTER_UNIT(EnumSet.of(Role.ADMINISTRATOR)),
    READ_CAMPAIGNS(EnumSet.allOf(Role.class)),
    LEAD_CAMPAIGN(EnumSet.of(Role.ADMINISTRATOR)),
    READ_DRAFT_FRAMEWORK(EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR)),
    CHECK_FRAMEWORK(EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR)),
    KEEP_FRAMEWORKS(EnumSet.of(Role.ADMINISTRATOR));

    private final Set<Role> roles;

    Permission(Set<Role> roles) {
        this.roles = Set.copyOf(roles);
    }

    public boolean isGivenTo(Caller caller) {
        return caller.roles().stream().anyMatch(roles::contains);
    }

    /**
     * The caller as an actor of public events, in the role that gives the permission.
     *
     * @throws ProblemException 401 without a token, 403 without the role
     */
    public Actor actorOf(Caller caller) {
        demandOf(caller);
        Role role = roles.stream().filter(caller::has).findFirst().orElseThrow();
        return new Actor(caller.subject(), role.claim(), caller.unit());
    }

    /** Throws 401 without a token, 403 without the role. */
    public void demandOf(Caller caller) {
        if (isGivenTo(caller)) {
            return;
        }
        throw caller.isAnonymous()
                ? ProblemException.of(
                        ProblemType.UNAUTHENTICATED,
                        "Cần một token hợp lệ (Authorization: Bearer …).",
                        "A valid token is needed (Authorization: Bearer …).")
                : ProblemException.of(
                        ProblemType.FORBIDDEN, "Vai trò của bạn không có quyền này.", "Your role does not allow this.");
    }
}
