package dti.runtime.edge;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds the query of every request against what its endpoint declares, so that none is silently ignored. */
public class QueryFilter {

    /** After who sends something without a token has been refused, before anything is waited for. */
    private static final int EARLY = Priorities.AUTHENTICATION + 1;

    private final Map<Method, QueryParameters> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = EARLY)
    public void check(UriInfo uri, ResourceInfo resource) {
        declared.computeIfAbsent(resource.getResourceMethod(), QueryParameters::of)
                .check(uri.getQueryParameters());
    }
}
