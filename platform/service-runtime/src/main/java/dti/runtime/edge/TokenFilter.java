package dti.runtime.edge;

import dti.runtime.problem.AuthenticationProblems;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a writing request without a token, before any waiting and before its body is read. */
public class TokenFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final SecurityIdentity identity;

    TokenFilter(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void refuseAnonymous(ContainerRequestContext request, ResourceInfo resource) {
        boolean open = READING.contains(request.getMethod())
                || resource.getResourceMethod().isAnnotationPresent(AnonymousEndpoint.class);
        if (!open && identity.isAnonymous()) {
            throw AuthenticationProblems.unauthenticated();
        }
    }
}
