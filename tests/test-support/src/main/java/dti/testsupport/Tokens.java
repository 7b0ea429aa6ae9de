package dti.testsupport;

import dti.localstack.TokenIssuer;
import dti.localstack.TokenRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bearer tokens that a service under {@link StackResource} trusts. */
public final class Tokens {

    /** All roles. */
    public static final List<String> ROLES = TokenRequest.ROLES;

    private static final TokenIssuer ISSUER = TokenIssuer.forTests();

    private Tokens() {}

    public static String token(String role) {
        return ISSUER.issue(TokenRequest.of(role));
    }

    public static String token(String role, String unit) {
        return ISSUER.issue(TokenRequest.of(role).unit(unit));
    }

    public static String token(String role, String unit, String subject) {
        return ISSUER.issue(TokenRequest.of(role).unit(unit).subject(subject));
    }

    /** A token with all roles. */
    public static String inEveryRole(String unit) {
        return differing("administrator", unit, Map.of("groups", ROLES));
    }

    /** A token with scopes, for example an integrator's with {@code results:provisional}. */
    public static String withScopes(String role, String... scopes) {
        return ISSUER.issue(TokenRequest.of(role).scopes(List.of(scopes)));
    }

    /** A token with some claims overridden; null removes a claim. */
    public static String differing(String role, @Nullable String unit, Map<String, @Nullable Object> claims) {
        return ISSUER.issue(TokenRequest.of(role).unit(unit), claims);
    }

    /** A token that expires after this duration, or has expired if it is negative. */
    public static String ending(String role, @Nullable String unit, Duration fromNow) {
        long ends = Instant.now().plus(fromNow).getEpochSecond();
        return differing(
                role,
                unit,
                Map.of("exp", ends, "iat", ends - Duration.ofHours(1).toSeconds()));
    }

    /** A token issued yesterday. */
    public static String expired(String role) {
        return ISSUER.issue(TokenRequest.of(role), Instant.now().minus(Duration.ofDays(1)));
    }
}
