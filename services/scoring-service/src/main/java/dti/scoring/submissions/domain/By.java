package dti.scoring.submissions.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, as an event keeps it.
 *
 * @param subject opaque subject id; never a name or address
 * @param role the role acted in, as in the token; {@code system} for the house itself
 * @param unit the unit it belongs to, where it belongs to one
 */
public record By(String subject, String role, @Nullable String unit) {

    public static final String SYSTEM_ROLE = "system";

    public static By system(String component) {
        return new By("system:" + component, SYSTEM_ROLE, null);
    }
}
