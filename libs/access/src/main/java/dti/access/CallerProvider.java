package dti.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller out of the request's token. The token's signature, issuer and expiry are verified before. */
@RequestScoped
public class CallerProvider {

    private final SecurityIdentity identity;
    private Family family = Family.NONE;

    CallerProvider(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller caller() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Caller.ANONYMOUS;
        }
        Set<Role> roles = identity.getRoles().stream()
                .flatMap(claim -> Role.ofClaim(claim).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(token.getSubject(), roles, token.getClaim("unit"), scopes(token), family);
    }

    /** Who came before and after the caller's unit; a service that knows units says so before anything is decided. */
    public void acquaint(Family known) {
        family = known;
    }

    private static Set<String> scopes(JsonWebToken token) {
        String scope = token.getClaim("scope");
        return scope == null ? Set.of() : Arrays.stream(scope.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
