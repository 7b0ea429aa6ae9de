package dti.localstack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a token.
 *
 * @param role one of {@link #ROLES}
 * @param unit code of the unit the caller belongs to; null when none
 * @param subject opaque id of the person or program; when null, made from role and unit
 * @param scopes such as {@code results:provisional}
 */
public record TokenRequest(
        String role, @Nullable String unit, @Nullable String subject, List<String> scopes) {

    /** All roles. */
    public static final List<String> ROLES = List.of(
            "unit-officer",
            "unit-leader",
            "data-source",
            "reviewer",
            "council",
            "administrator",
            "integrator",
            "auditor");

    public TokenRequest {
        if (!ROLES.contains(role)) {
            throw new StackException("No role '" + role + "'. Roles: " + String.join(", ", ROLES));
        }
        scopes = List.copyOf(scopes);
    }

    public static TokenRequest of(String role) {
        return new TokenRequest(role, null, null, List.of());
    }

    public TokenRequest unit(@Nullable String code) {
        return new TokenRequest(role, code, subject, scopes);
    }

    public TokenRequest subject(@Nullable String id) {
        return new TokenRequest(role, unit, id, scopes);
    }

    public TokenRequest scopes(List<String> some) {
        return new TokenRequest(role, unit, subject, some);
    }

    String subjectOrDefault() {
        if (subject != null) {
            return subject;
        }
        return unit == null ? "local-" + role : "local-" + role + "-" + unit;
    }
}
