package dti.runtime.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers a bad token, which is refused before any resource is reached, with the same body as every other refusal. */
@ApplicationScoped
public class AuthenticationProblems {

    private final ProblemWriter writer;

    AuthenticationProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::handle);
    }

    /** The 401 of every request that needs a token and has no valid one. */
    public static ProblemException unauthenticated() {
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
        writer.write(unauthenticated(), context);
    }
}
