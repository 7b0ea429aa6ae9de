package dti.runtime.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling. Resources inject it; {@code application} decides by it.
 *
 * @param subject opaque subject id of the token, {@code anonymous} without one
 * @param roles the known roles of the token
 * @param unit the unit the token belongs to, where it belongs to one: its code where the registry knows it, else the claim
 * @param scopes OAuth scopes, such as {@code results:provisional}
 * @param family what the registry knows of that unit
 */
public record Caller(
        String subject, Set<Role> roles, @Nullable String unit, Set<String> scopes, RelatedUnits family) {

    /** What an integrator's token needs to read results that are not yet official. */
    public static final String SCOPE_PROVISIONAL = "results:provisional";

    /** The subject of a token that names none: it may read, but nothing is recorded in nobody's name. */
    public static final String NO_SUBJECT = "";

    public static final Caller ANONYMOUS = new Caller("anonymous", Set.of(), null, Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** Somebody of whose unit nothing more is known. */
    public Caller(String subject, Set<Role> roles, @Nullable String unit, Set<String> scopes) {
        this(subject, roles, unit, scopes, RelatedUnits.NONE);
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

    /** Whether the token says in whose name something would be recorded. */
    public boolean hasSubject() {
        return !subject.equals(NO_SUBJECT);
    }

    /** Whether the registry knows the caller's unit: of any other nobody can say whose judge it must not be. */
    public boolean isOfRegisteredUnit() {
        return unit != null && family.registered();
    }

    /** Whether the caller belongs to this unit. */
    public boolean belongsTo(String someUnit) {
        return someUnit.equals(unit);
    }

    /** Whether the caller's unit took over from this one. */
    public boolean succeeds(String someUnit) {
        return family.predecessors().contains(someUnit);
    }

    /** Whether the unit is the caller's own, or came before or after it: what nobody may judge. */
    public boolean isPartialTo(String someUnit) {
        return belongsTo(someUnit) || succeeds(someUnit) || family.successors().contains(someUnit);
    }
}
