package dti.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling. Resources inject it; {@code application} decides by it.
 *
 * @param subject opaque subject id of the token, {@code anonymous} without one
 * @param roles the known roles of the token
 * @param unit the unit the token belongs to, where it belongs to one
 * @param scopes OAuth scopes, such as {@code results:provisional}
 */
public record Caller(
        String subject, Set<Role> roles, @Nullable String unit, Set<String> scopes) {

    /** What an integrator's token needs to read results that are not yet official. */
    public static final String SCOPE_PROVISIONAL = "results:provisional";

    public static final Caller ANONYMOUS = new Caller("anonymous", Set.of(), null, Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    public boolean isAnonymous() {
        return equals(ANONYMOUS);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... some) {
        for (Role role : some) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the caller belongs to this unit. */
    public boolean belongsTo(String someUnit) {
        return someUnit.equals(unit);
    }
}
