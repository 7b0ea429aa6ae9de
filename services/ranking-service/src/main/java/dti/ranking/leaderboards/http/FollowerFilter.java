package dti.ranking.leaderboards.http;

import dti.access.CallerProvider;
import dti.ranking.leaderboards.application.LeaderboardStream;
import dti.ranking.leaderboards.application.LeaderboardStream.Visit;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses followers while there is still a status to refuse with: server-sent events begin with their 200. A place is taken
 * before anything is read for who asks, so that of many who come at once no more are read for than can be served.
 */
public class FollowerFilter {

    /** Before the filters that read for the request. */
    private static final int EARLY = Priorities.AUTHENTICATION;

    /** After the filter that waits for {@code Dti-After}. */
    private static final int LATE = Priorities.USER + 100;

    private static final String VISIT = FollowerFilter.class.getName();

    private final CallerProvider callers;
    private final LeaderboardStream stream;

    FollowerFilter(CallerProvider callers, LeaderboardStream stream) {
        this.callers = callers;
        this.stream = stream;
    }

    @Followed
    @ServerRequestFilter(priority = EARLY)
    public void enter(RoutingContext routing) {
        Visit visit = stream.enter(callers.caller());
        routing.put(VISIT, visit);
        routing.addEndHandler(over -> visit.leave());
    }

    @Followed
    @ServerRequestFilter(priority = LATE)
    public Uni<@Nullable Response> admit(RoutingContext routing, UriInfo uri) {
        return stream.admit(visit(routing), callers.caller(), Questions.query(uri))
                .map(admitted -> null);
    }

    /** That of a request which was let in. */
    static Visit visit(RoutingContext routing) {
        return Objects.requireNonNull(routing.get(VISIT));
    }
}
