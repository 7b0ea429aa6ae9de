package dti.runtime.request;

import dti.runtime.problem.CorrelationIds;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds the correlation id and {@code X-Content-Type-Options: nosniff} to every answer. */
public class ResponseHeaders {

    @ServerResponseFilter
    public void add(ContainerResponseContext response, HttpServerRequest request) {
        response.getHeaders()
                .putSingle(
                        RequestHeaders.CORRELATION_ID,
                        CorrelationIds.of(request).toString());
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    }
}
