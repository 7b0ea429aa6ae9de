package dti.runtime.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads the caller from the request's token. The token's signature, issuer, expiry and claim shapes are verified
 * before.
 */
@RequestScoped
public class CallerProvider {

    /** The shortest stream, for a token that is valid only by clock leeway: long enough for a first answer. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final SecurityIdentity identity;
    private final Clock clock;
    private RelatedUnits family = RelatedUnits.NONE;
    private @Nullable String code;

    CallerProvider(SecurityIdentity identity, Clock clock) {
        this.clock = clock;
        this.identity = identity;
    }

    public Caller caller() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Caller.ANONYMOUS;
        }
        Set<Role> roles = identity.getRoles().stream()
                .flatMap(claim -> Role.ofClaim(claim).stream())
                .collect(Collectors.toUnmodifiableSet());
        String subject = token.getSubject();
        String unit = code == null ? token.getClaim("unit") : code;
        return new Caller(subject == null ? Caller.NO_SUBJECT : subject, roles, unit, scopes(token), family);
    }

    /** Sets the code and relations of the caller's unit. A service that knows units calls it before any decision. */
    public void identify(String unit, RelatedUnits known) {
        code = unit;
        family = known;
    }

    /** Ends the events when the caller's token expires, because the right to follow them ends, too. */
    public <T> Multi<T> whileTokenLasts(Multi<T> events) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return events;
        }
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return events.select().first(left.compareTo(SHORTEST) < 0 ? SHORTEST : left);
    }

    private static Set<String> scopes(JsonWebToken token) {
        String scope = token.getClaim("scope");
        return scope == null ? Set.of() : Arrays.stream(scope.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
