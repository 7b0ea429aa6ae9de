package dti.runtime.edge;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Checks the query of every request against the parameters its endpoint declares, so that no parameter is silently
 * ignored.
 */
public class QueryFilter {

    /** After writing requests without a token are refused, before any waiting. */
    private static final int EARLY = Priorities.AUTHENTICATION + 1;

    private final Map<Method, QueryParameters> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = EARLY)
    public void check(UriInfo uri, ResourceInfo resource) {
        declared.computeIfAbsent(resource.getResourceMethod(), QueryParameters::of)
                .check(uri.getQueryParameters());
    }
}
