package dti.scoring.feed.http;

import dti.eventstore.publish.Translation;
import dti.runtime.access.CallerProvider;
import dti.runtime.edge.GracefulShutdown;
import dti.runtime.units.UnitIdentifierResolver;
import dti.scoring.feed.application.EventFeed;
import dti.scoring.feed.application.FeedFilter;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** All events of all submissions, in the order in which they were committed. */
@Path("/api/v1/events")
@Tag(name = "Events", description = "Dòng sự kiện")
public class EventsResource {

    /** A client that accepts any type gets a page. */
    private static final String ONLY_IF_ASKED_FOR = MediaType.SERVER_SENT_EVENTS + ";qs=0.5";

    private final CallerProvider callers;
    private final EventFeed feed;
    private final Translation translation;
    private final UnitIdentifierResolver names;
    private final GracefulShutdown draining;

    EventsResource(
            CallerProvider callers,
            EventFeed feed,
            Translation translation,
            UnitIdentifierResolver names,
            GracefulShutdown draining) {
        this.draining = draining;
        this.callers = callers;
        this.names = names;
        this.feed = feed;
        this.translation = translation;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listEvents",
            summary = "Events as CloudEvents, oldest first, after a cursor",
            description =
                    "nextCursor is always there: ask again with it as ?after= for what came since. 410 when the log"
                            + " went back to an earlier state. types are those of data.type, separated by commas. With Accept:"
                            + " text/event-stream the same as server-sent events, and then what comes: an event's id is the"
                            + " cursor after it, to go on with as Last-Event-ID. A stream ends after ten minutes, or with the token.")
    public Uni<EventsAnswer> events(@BeanParam FeedQuestion asked) {
        EventFeed.read(callers.caller());
        FeedFilter filter = asked.filter();
        int size = asked.size();
        return names.parameter("unit", asked.unit)
                .map(filter::ofUnit)
                .flatMap(wanted -> feed.page(asked.after, wanted, size))
                .map(stretch -> EventsAnswer.of(stretch, translation));
    }

    @GET
    @LimitedFeed
    @Produces(ONLY_IF_ASKED_FOR)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(hidden = true) // one operation per path and method; listEvents describes both
    public RestMulti<OutboundSseEvent> follow(
            @BeanParam FeedQuestion asked,
            @Nullable @HeaderParam("Last-Event-ID") String lastEventId,
            @Context Sse sse,
            @Context RoutingContext exchange) {
        String after = lastEventId == null ? asked.after : lastEventId;
        FeedFilter filter = asked.filter();
        int size = asked.size();
        Multi<OutboundSseEvent> events = names.parameter("unit", asked.unit)
                .map(filter::ofUnit)
                .onItem()
                .transformToMulti(wanted -> feed.follow(after, wanted, size))
                .onItem()
                .transformToMultiAndConcatenate(stretch -> told(stretch, sse))
                .onTermination()
                .invoke(() -> FeedFollowerFilter.leave(exchange));
        return RestMulti.fromMultiData(draining.untilTheEnd(callers.whileTokenLasts(events), sse))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                // Proxies that buffer answers would delay events.
                .header("X-Accel-Buffering", "no")
                .build();
    }

    /**
     * Sends each event with the cursor after it as its id. A stretch without events becomes a comment, so that
     * proxies keep the connection open.
     */
    private Multi<OutboundSseEvent> told(EventFeed.Stretch stretch, Sse sse) {
        if (stretch.events().isEmpty()) {
            return Multi.createFrom()
                    .item(sse.newEventBuilder().comment("heartbeat").build());
        }
        return Multi.createFrom()
                .iterable(stretch.events())
                .map(event -> sse.newEventBuilder()
                        .id(stretch.cursorAt(event).text())
                        .name("event")
                        .data(CloudEvent.of(event, stretch.cursor().generation(), translation))
                        .build());
    }
}
