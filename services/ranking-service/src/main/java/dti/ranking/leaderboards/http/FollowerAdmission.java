package dti.ranking.leaderboards.http;

import dti.ranking.leaderboards.application.LeaderboardStream;
import dti.ranking.leaderboards.application.LeaderboardStream.Visit;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemWriter;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Takes a place for a follower before its token is verified, because verification is the largest cost of a refusal.
 * When many followers connect at once, only the tokens of those with a place are verified, so other requests are not
 * delayed.
 */
@ApplicationScoped
public class FollowerAdmission {

    private static final String STREAMS = "/api/v1/leaderboards/:campaign/stream";

    /** After the header guard, which runs first, and before every handler that identifies callers. */
    private static final int EARLY = Integer.MIN_VALUE + 1;

    private static final String VISIT = FollowerAdmission.class.getName();

    private final LeaderboardStream stream;
    private final ProblemWriter writer;

    FollowerAdmission(LeaderboardStream stream, ProblemWriter writer) {
        this.stream = stream;
        this.writer = writer;
    }

    void install(@Observes Router router) {
        router.route(STREAMS).order(EARLY).handler(this::handle);
    }

    private void handle(RoutingContext routing) {
        try {
            enter(routing);
        } catch (ProblemException full) {
            writer.write(full, routing);
            return;
        }
        routing.next();
    }

    /** The visit of a request. Begins one where the request has none; 503 where there is no place. */
    Visit visit(RoutingContext routing) {
        Visit visit = routing.get(VISIT);
        return visit == null ? enter(routing) : visit;
    }

    private Visit enter(RoutingContext routing) {
        Visit visit = stream.enter();
        routing.put(VISIT, visit);
        routing.addEndHandler(over -> visit.leave());
        return visit;
    }
}
