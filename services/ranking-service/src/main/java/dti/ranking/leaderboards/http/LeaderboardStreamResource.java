package dti.ranking.leaderboards.http;

import dti.ranking.leaderboards.application.Leaderboard;
import dti.ranking.leaderboards.application.LeaderboardStream;
import dti.ranking.leaderboards.application.LeaderboardUpdate;
import dti.runtime.access.CallerProvider;
import dti.runtime.edge.GracefulShutdown;
import dti.runtime.problem.ProblemBody;
import io.smallrye.mutiny.Multi;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** The live leaderboard as server-sent events. */
@Path("/api/v1/leaderboards/{campaign}/stream")
@Tag(name = "Leaderboards", description = "Bảng xếp hạng")
@APIResponse(
        responseCode = "default",
        description = "A problem",
        content =
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemBody.class)))
public class LeaderboardStreamResource {

    private final CallerProvider callers;
    private final LeaderboardStream stream;
    private final FollowerAdmission door;
    private final GracefulShutdown draining;

    LeaderboardStreamResource(
            CallerProvider callers, LeaderboardStream stream, FollowerAdmission door, GracefulShutdown draining) {
        this.callers = callers;
        this.stream = stream;
        this.door = door;
        this.draining = draining;
    }

    /**
     * Sends {@code snapshot} first, unless {@code Last-Event-ID} is the current tag, then {@code change} events.
     * Comments keep the connection alive.
     */
    @GET
    @LimitedFollowers
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "followLeaderboard",
            summary = "Server-sent events: the leaderboard, then each change of a rank or of points",
            description =
                    "Event snapshot carries a Leaderboard, event change the units that changed. A snapshot replaces"
                            + " what was told before. It has the first 200 rows; where nextCursor is not null, the others"
                            + " are read with getLeaderboard and that cursor. It comes first, and again where more than"
                            + " 200 units change at once or a follower is too slow to take each change. Comments keep the"
                            + " connection alive. With Last-Event-ID of the current state only what comes is sent. The"
                            + " stream ends after ten minutes, or with the token; connect again.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(oneOf = {Leaderboard.class, LeaderboardUpdate.Change.class})))
    public RestMulti<OutboundSseEvent> follow(
            String campaign,
            @BeanParam LeaderboardParameters.Ranked asked,
            @Nullable @HeaderParam("Last-Event-ID") String lastEventId,
            @Context RoutingContext routing,
            @Context Sse sse) {
        Multi<OutboundSseEvent> events =
                stream.follow(door.visit(routing), lastEventId).map(update -> event(update, sse));
        return RestMulti.fromMultiData(draining.untilTheEnd(callers.whileTokenLasts(events), sse))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                // Proxies that buffer responses would delay events.
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private static OutboundSseEvent event(LeaderboardUpdate update, Sse sse) {
        OutboundSseEvent.Builder event = sse.newEventBuilder();
        return switch (update) {
            case LeaderboardUpdate.Snapshot(var tag, var json) ->
                event.id(tag).name("snapshot").data(json).build();
            case LeaderboardUpdate.Changed(var tag, var json) ->
                event.id(tag).name("change").data(json).build();
            case LeaderboardUpdate.Unseen _, LeaderboardUpdate.Heartbeat _ ->
                event.comment("heartbeat").build();
        };
    }
}
