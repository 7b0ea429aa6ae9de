package dti.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.json.EncodeException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A bad token is refused before any resource is reached; this gives that refusal the same body as every other. */
@ApplicationScoped
public class AuthenticationProblems {

    private final ObjectMapper mapper;

    AuthenticationProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::handle);
    }

    static ProblemException unauthenticated() {
        return ProblemException.of(
                ProblemType.UNAUTHENTICATED,
                "Cần một token hợp lệ (Authorization: Bearer …).",
                "A valid token is needed (Authorization: Bearer …).");
    }

    private void handle(RoutingContext context) {
        if (!(context.failure() instanceof AuthenticationFailedException)
                && !(context.failure() instanceof UnauthorizedException)) {
            context.next();
            return;
        }
        Language language = Language.of(context.request().getHeader("Accept-Language"));
        ProblemBody body = ProblemBody.of(
                unauthenticated(),
                language,
                context.request().path(),
                CorrelationIds.of(context.request()).toString());
        context.response()
                .setStatusCode(ProblemType.UNAUTHENTICATED.status())
                .putHeader("Content-Type", ProblemMappers.PROBLEM_JSON)
                .putHeader("Content-Language", language.tag())
                .putHeader("WWW-Authenticate", "Bearer")
                .end(json(body));
    }

    private String json(ProblemBody body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new EncodeException("a problem could not be written", e);
        }
    }
}
