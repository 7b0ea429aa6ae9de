package dti.ranking.leaderboards.http;

import dti.ranking.leaderboards.application.LeaderboardStream;
import dti.runtime.access.CallerProvider;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses followers before the response begins, because server-sent events begin with status 200. Every request has a
 * place already, see {@link FollowerAdmission}. Nothing is read for anonymous followers beyond their share of places.
 */
public class FollowerFilter {

    /** Before the filters that read for the request. */
    private static final int EARLY = Priorities.AUTHENTICATION;

    /** After the filter that waits for {@code Dti-After}. */
    private static final int LATE = Priorities.USER + 100;

    private final CallerProvider callers;
    private final LeaderboardStream stream;
    private final FollowerAdmission door;

    FollowerFilter(CallerProvider callers, LeaderboardStream stream, FollowerAdmission door) {
        this.callers = callers;
        this.stream = stream;
        this.door = door;
    }

    @LimitedFollowers
    @ServerRequestFilter(priority = EARLY)
    public void enter(RoutingContext routing) {
        stream.identify(door.visit(routing), callers.caller());
    }

    @LimitedFollowers
    @ServerRequestFilter(priority = LATE)
    public Uni<@Nullable Response> admit(RoutingContext routing, UriInfo uri) {
        return stream.admit(door.visit(routing), callers.caller(), LeaderboardParameters.query(uri))
                .map(admitted -> null);
    }
}
