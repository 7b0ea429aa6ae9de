package dti.ranking.leaderboards.http;

import dti.access.CallerProvider;
import dti.ranking.leaderboards.application.LeaderboardStream;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses followers while there is still a status to refuse with: server-sent events begin with their 200. */
public class FollowerFilter {

    /** After the filter that waits for {@code Dti-After}. */
    private static final int LATE = Priorities.USER + 100;

    private final CallerProvider callers;
    private final LeaderboardStream stream;

    FollowerFilter(CallerProvider callers, LeaderboardStream stream) {
        this.callers = callers;
        this.stream = stream;
    }

    @Followed
    @ServerRequestFilter(priority = LATE)
    public Uni<@Nullable Response> admit(UriInfo uri) {
        return stream.admit(callers.caller(), Questions.query(uri)).map(admitted -> null);
    }
}
