package dti.scoring.submissions.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The author of a command or an event.
 *
 * @param subject opaque subject id; never a name or address
 * @param role the role the subject acted in, as in the token; {@code system} for the system itself
 * @param unit the subject's unit; null if it has none
 */
public record SubmissionActor(
        String subject, String role, @Nullable String unit) {

    public static final String SYSTEM_ROLE = "system";

    /** Roles that act for the unit itself: values they enter are the unit's own. */
    private static final Set<String> UNIT_ROLES = Set.of("unit-officer", "unit-leader");

    private static final Set<String> JUDGING_ROLES = Set.of(Authority.REVIEWER.wire(), Authority.COUNCIL.wire());

    /** True if the actor acts for the unit itself. */
    public boolean actsForUnit() {
        return UNIT_ROLES.contains(role);
    }

    /** True if the actor acts as a judge of the unit. */
    public boolean judges() {
        return JUDGING_ROLES.contains(role);
    }

    public static SubmissionActor system(String component) {
        return new SubmissionActor("system:" + component, SYSTEM_ROLE, null);
    }
}
