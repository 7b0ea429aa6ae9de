package dti.scoring.replays.http;

import dti.runtime.access.Allows;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.request.Page;
import dti.runtime.units.UnitIdentifierResolver;
import dti.scoring.replays.application.Replay;
import dti.scoring.replays.application.ReplayDecisions;
import dti.scoring.replays.application.Replays;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Recomputes scores from the log beside the live ones, and shows the differences. */
@Path("/api/v1/audits/replays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Lịch sử và nhật ký")
public class ReplayResource {

    private static final int DIFFERENCES_MAX = 100;

    private final CallerProvider callers;
    private final Replays replays;
    private final ReplayDecisions decisions;
    private final UnitIdentifierResolver names;

    ReplayResource(CallerProvider callers, Replays replays, ReplayDecisions decisions, UnitIdentifierResolver names) {
        this.callers = callers;
        this.replays = replays;
        this.decisions = decisions;
        this.names = names;
    }

    @Allows({Role.ADMINISTRATOR, Role.AUDITOR})
    @POST
    @Operation(operationId = "startReplay", summary = "Recomputes a submission, a campaign or everything, beside")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ReplayBodies.Answer.class)))
    public Uni<RestResponse<ReplayBodies.Answer>> start(@NotNull @Valid ReplayBodies.Scope body) {
        Caller caller = callers.caller();
        String unit = body.unit();
        if (unit == null) {
            return replays.start(caller, body.scope()).flatMap(this::accepted);
        }
        return names.body("/unit", unit)
                .flatMap(code -> replays.start(caller, new ReplayBodies.Scope(body.campaign(), code).scope()))
                .flatMap(this::accepted);
    }

    @GET
    @Operation(operationId = "listReplays", summary = "Replays, the latest first")
    public Uni<Page<ReplayBodies.Answer>> list(
            @Nullable @QueryParam("limit") Integer limit, @Nullable @QueryParam("cursor") String cursor) {
        int size = Page.limit(limit);
        return replays.list(callers.caller(), Page.number(cursor, Long.MAX_VALUE), size + 1)
                .map(found -> Page.of(
                        found, size, replay -> Long.toString(replay.request().number())))
                .flatMap(page -> Multi.createFrom()
                        .iterable(page.items())
                        .onItem()
                        .transformToUniAndConcatenate(this::answer)
                        .collect()
                        .asList()
                        .map(items -> new Page<>(items, page.nextCursor())));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReplay", summary = "How far it is, and where what is kept parts from the log")
    public Uni<ReplayBodies.Answer> read(UUID id) {
        return replays.read(callers.caller(), id).flatMap(this::answer);
    }

    @Allows({Role.ADMINISTRATOR, Role.AUDITOR})
    @POST
    @Path("/{id}/pause")
    @Operation(operationId = "pauseReplay", summary = "Lets it rest; nothing is lost")
    public Uni<ReplayBodies.Answer> pause(UUID id) {
        return replays.pause(callers.caller(), id).flatMap(this::answer);
    }

    @Allows({Role.ADMINISTRATOR, Role.AUDITOR})
    @POST
    @Path("/{id}/resume")
    @Operation(operationId = "resumeReplay", summary = "Goes on where it was paused")
    public Uni<ReplayBodies.Answer> resume(UUID id) {
        return replays.resume(callers.caller(), id).flatMap(this::answer);
    }

    @Allows({Role.ADMINISTRATOR, Role.AUDITOR})
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "discardReplay", summary = "Gives up what was recomputed; what was found stays")
    public Uni<ReplayBodies.Answer> discard(UUID id) {
        return replays.discard(callers.caller(), id).flatMap(this::answer);
    }

    @Allows(Role.ADMINISTRATOR)
    @POST
    @Path("/{id}/swap")
    @Operation(operationId = "swapReplay", summary = "Puts what was recomputed in the place of what differs")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ReplayBodies.Answer.class)))
    public Uni<RestResponse<ReplayBodies.Answer>> swap(UUID id, @NotNull @Valid ReplayBodies.Reason body) {
        return decisions.swap(callers.caller(), id, body.reason()).flatMap(this::accepted);
    }

    @Allows(Role.ADMINISTRATOR)
    @POST
    @Path("/{id}/revert")
    @Operation(operationId = "revertReplay", summary = "Puts back what a swap has replaced")
    public Uni<ReplayBodies.Answer> revert(UUID id, @NotNull @Valid ReplayBodies.Reason body) {
        return decisions.revert(callers.caller(), id, body.reason()).flatMap(this::answer);
    }

    private Uni<RestResponse<ReplayBodies.Answer>> accepted(Replay replay) {
        return answer(replay)
                .map(body -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, body)
                        .location(URI.create("/api/v1/audits/replays/" + replay.id()))
                        .build());
    }

    private Uni<ReplayBodies.Answer> answer(Replay replay) {
        return replays.counts(replay.id())
                .flatMap(counts -> replays.differences(replay.id(), DIFFERENCES_MAX)
                        .map(found -> ReplayBodies.Answer.of(replay, counts, found)));
    }
}
