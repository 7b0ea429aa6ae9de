package dti.runtime.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dti.runtime.request.RequestHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.EncodeException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes a problem before a resource is reached, where no exception mapper runs. */
@ApplicationScoped
public class ProblemWriter {

    private final ObjectMapper mapper;

    ProblemWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Answers a request with a problem, and ends the response. */
    public void write(ProblemException problem, RoutingContext context) {
        Language language = Language.of(context.request().getHeader("Accept-Language"));
        String correlationId = CorrelationIds.of(context.request()).toString();
        ProblemBody body = ProblemBody.of(problem, language, context.request().path(), correlationId);
        HttpServerResponse response = context.response()
                .setStatusCode(problem.type().status())
                .putHeader("Content-Type", ProblemMappers.PROBLEM_JSON)
                .putHeader("Content-Language", language.tag())
                .putHeader(RequestHeaders.CORRELATION_ID, correlationId)
                .putHeader("X-Content-Type-Options", "nosniff");
        if (problem.retryAfterSeconds() != null) {
            response.putHeader("Retry-After", problem.retryAfterSeconds().toString());
        }
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.end(json(body));
    }

    private String json(ProblemBody body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new EncodeException("a problem could not be written", e);
        }
    }
}
