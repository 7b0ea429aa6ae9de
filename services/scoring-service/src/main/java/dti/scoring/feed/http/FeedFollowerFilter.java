package dti.scoring.feed.http;

import dti.runtime.access.CallerProvider;
import dti.runtime.problem.Text;
import dti.runtime.response.AdmissionLimit;
import dti.runtime.units.UnitIdentifierResolver;
import dti.scoring.feed.application.EventFeed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses followers before the answer begins: server-sent events start with status 200, after which no refusal is
 * possible.
 */
public class FeedFollowerFilter {

    /** Runs after the filter that waits for {@code Dti-After}. */
    private static final int LATE = Priorities.USER + 100;

    private static final String PLACE = FeedFollowerFilter.class.getName();
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final Text FULL = new Text("Quá nhiều kết nối theo dõi.", "Too many followers.");

    private final CallerProvider callers;
    private final EventFeed feed;
    private final UnitIdentifierResolver names;
    private final AdmissionLimit places = new AdmissionLimit(EventFeed.FOLLOWERS_MAX, FULL, RETRY_AFTER_SECONDS);

    FeedFollowerFilter(CallerProvider callers, EventFeed feed, UnitIdentifierResolver names) {
        this.callers = callers;
        this.names = names;
        this.feed = feed;
    }

    @LimitedFeed
    @ServerRequestFilter(priority = LATE)
    public Uni<@Nullable Response> admit(UriInfo uri, HttpHeaders headers, RoutingContext exchange) {
        EventFeed.read(callers.caller());
        AdmissionLimit.Place place = places.take();
        exchange.put(PLACE, place);
        exchange.addEndHandler(over -> place.release());
        String last = headers.getHeaderString("Last-Event-ID");
        String after = last == null ? uri.getQueryParameters().getFirst("after") : last;
        return names.parameter("unit", uri.getQueryParameters().getFirst("unit"))
                .chain(() -> feed.admit(after))
                .map(admitted -> null);
    }

    /** Releases the place of a follower who has disconnected. */
    static void leave(RoutingContext exchange) {
        AdmissionLimit.Place place = exchange.get(PLACE);
        if (place != null) {
            place.release();
        }
    }
}
