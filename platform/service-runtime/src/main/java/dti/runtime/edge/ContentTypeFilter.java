package dti.runtime.edge;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body of a type that its endpoint does not take; an endpoint that names no type takes JSON. The framework
 * converts a text to whatever type fits, and treats a body without a type as one of the right type.
 */
public class ContentTypeFilter {

    /** After callers without the right are refused, before any waiting. */
    private static final int EARLY = Priorities.AUTHORIZATION + 10;

    private static final String[] JSON = {MediaType.APPLICATION_JSON};

    @ServerRequestFilter(priority = EARLY)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        @Nullable Consumes named = resource.getResourceMethod().getAnnotation(Consumes.class);
        if (named == null && !hasBody(request)) {
            return;
        }
        @Nullable MediaType type = request.getMediaType();
        if (type == null || !isTaken(type, named == null ? JSON : named.value())) {
            throw new NotSupportedException();
        }
    }

    private static boolean hasBody(ContainerRequestContext request) {
        return !"0".equals(Objects.requireNonNullElse(request.getHeaderString(HttpHeaders.CONTENT_LENGTH), "0"))
                || request.getHeaderString("Transfer-Encoding") != null;
    }

    private static boolean isTaken(MediaType type, String[] taken) {
        return Arrays.stream(taken).map(MediaType::valueOf).anyMatch(type::isCompatible);
    }
}
