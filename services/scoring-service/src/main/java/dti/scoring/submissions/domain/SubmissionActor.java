package dti.scoring.submissions.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, as an event keeps it.
 *
 * @param subject opaque subject id; never a name or address
 * @param role the role acted in, as in the token; {@code system} for the house itself
 * @param unit the unit it belongs to, where it belongs to one
 */
public record SubmissionActor(
        String subject, String role, @Nullable String unit) {

    public static final String SYSTEM_ROLE = "system";

    /** Roles that act for the unit itself: what they enter is the unit's. */
    private static final Set<String> UNIT_ROLES = Set.of("unit-officer", "unit-leader");

    private static final Set<String> JUDGING_ROLES = Set.of(Authority.REVIEWER.wire(), Authority.COUNCIL.wire());

    /** Whether this was done for the unit itself. */
    public boolean actsForUnit() {
        return UNIT_ROLES.contains(role);
    }

    /** Whether this judges the unit. */
    public boolean judges() {
        return JUDGING_ROLES.contains(role);
    }

    public static SubmissionActor system(String component) {
        return new SubmissionActor("system:" + component, SYSTEM_ROLE, null);
    }
}
