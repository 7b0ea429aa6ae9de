package dti.runtime.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a request. {@code application} decides by it.
 *
 * @param subject opaque subject id of the token, {@code anonymous} without one
 * @param roles the known roles of the token
 * @param unit the token's unit: its code if the registry knows it, otherwise the claim; null without a claim
 * @param scopes OAuth scopes, such as {@code results:provisional}
 * @param family the registered relations of that unit
 */
public record Caller(
        String subject, Set<Role> roles, @Nullable String unit, Set<String> scopes, RelatedUnits family) {

    /** The scope an integrator's token needs to read results that are not yet official. */
    public static final String SCOPE_PROVISIONAL = "results:provisional";

    /** The subject of a token without one. Such a caller may read, but not write: every record needs a subject. */
    public static final String NO_SUBJECT = "";

    public static final Caller ANONYMOUS = new Caller("anonymous", Set.of(), null, Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** Creates a caller whose unit has no known relations. */
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

    /** Whether the token names a subject to record. */
    public boolean hasSubject() {
        return !subject.equals(NO_SUBJECT);
    }

    /** Whether the registry knows the caller's unit. Conflicts of interest cannot be ruled out for an unknown unit. */
    public boolean isOfRegisteredUnit() {
        return unit != null && family.registered();
    }

    /** Whether the caller belongs to this unit. */
    public boolean belongsTo(String someUnit) {
        return someUnit.equals(unit);
    }

    /** Whether this unit is a predecessor of the caller's unit. */
    public boolean succeeds(String someUnit) {
        return family.predecessors().contains(someUnit);
    }

    /** Whether the unit is the caller's own, its predecessor or its successor; nobody may judge such a unit. */
    public boolean isPartialTo(String someUnit) {
        return belongsTo(someUnit) || succeeds(someUnit) || family.successors().contains(someUnit);
    }
}
