package dti.framework.publishing.http;

import dti.problem.ProblemException;
import dti.problem.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses bodies that are too large by what they say of themselves, before they are read. A body that says nothing of its
 * length is cut off by {@code quarkus.http.limits.max-body-size}.
 */
public class BodyLimits {

    /** Ten times the largest real framework document, which has 150 KB. */
    private static final long FRAMEWORK_BYTES_MAX = 2L * 1024 * 1024;

    /** A campaign of all 3,321 communes has 200 KB, 2,000 assignments have 150 KB. */
    private static final long BODY_BYTES_MAX = 512L * 1024;

    private static final String FRAMEWORKS = "/api/v1/frameworks";

    @ServerRequestFilter(preMatching = true)
    public void refuseTooLarge(HttpServerRequest request) {
        boolean document = request.path().equals(FRAMEWORKS) || request.path().equals(FRAMEWORKS + "/check");
        long max = document ? FRAMEWORK_BYTES_MAX : BODY_BYTES_MAX;
        if (length(request) > max) {
            throw ProblemException.of(
                    ProblemType.TOO_LARGE,
                    "Nội dung tối đa " + max + " byte.",
                    "The body may have at most " + max + " bytes.");
        }
    }

    private static long length(HttpServerRequest request) {
        String header = request.getHeader("Content-Length");
        return header != null && header.matches("\\d{1,18}") ? Long.parseLong(header) : 0;
    }
}
