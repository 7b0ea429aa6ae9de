package dti.runtime.access;

import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a writing request without a subject, because every record names its subject for ever. */
public class SubjectFilter {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final CallerProvider callers;

    SubjectFilter(CallerProvider callers) {
        this.callers = callers;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void demandSubject(HttpServerRequest request) {
        if (writes(request.method()) && !callers.caller().hasSubject()) {
            throw ProblemException.byRule(
                    ProblemType.UNAUTHENTICATED,
                    "subject-missing",
                    new Text(
                            "Token không ghi chủ thể (sub), nên không ghi nhận được việc này là của ai.",
                            "The token names no subject (sub), so nobody could be recorded as having done this."));
        }
    }

    /** Whether requests of this method change stored data. */
    static boolean writes(HttpMethod method) {
        return !READING.contains(method);
    }
}
