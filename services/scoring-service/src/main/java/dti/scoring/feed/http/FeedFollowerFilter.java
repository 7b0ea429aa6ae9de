package dti.scoring.feed.http;

import dti.access.CallerProvider;
import dti.scoring.feed.application.EventFeed;
import dti.units.UnitNames;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses followers while there is still a status to refuse with: server-sent events begin with their 200. */
public class FeedFollowerFilter {

    /** After the filter that waits for {@code Dti-After}. */
    private static final int LATE = Priorities.USER + 100;

    private final CallerProvider callers;
    private final EventFeed feed;
    private final UnitNames names;

    FeedFollowerFilter(CallerProvider callers, EventFeed feed, UnitNames names) {
        this.callers = callers;
        this.names = names;
        this.feed = feed;
    }

    @FollowedFeed
    @ServerRequestFilter(priority = LATE)
    public Uni<@Nullable Response> admit(UriInfo uri, HttpHeaders headers) {
        EventFeed.read(callers.caller());
        String last = headers.getHeaderString("Last-Event-ID");
        String after = last == null ? uri.getQueryParameters().getFirst("after") : last;
        return names.parameter("unit", uri.getQueryParameters().getFirst("unit"))
                .chain(() -> feed.admit(after))
                .map(admitted -> null);
    }
}
