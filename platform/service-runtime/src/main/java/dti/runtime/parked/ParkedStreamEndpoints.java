package dti.runtime.parked;

import dti.runtime.access.Allows;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.parked.ParkedRows.Place;
import dti.runtime.request.Page;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints for parked streams of every service with consumers. Each service has them under its own path, so that
 * one gateway can distinguish them.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class ParkedStreamEndpoints {

    private static final int NAME_LENGTH_MAX = 300;
    private static final int REASON_LENGTH_MAX = 2_000;
    private static final String SEPARATOR = "\n";

    private final CallerProvider callers;
    private final ParkedStreams streams;

    protected ParkedStreamEndpoints(CallerProvider callers, ParkedStreams streams) {
        this.callers = callers;
        this.streams = streams;
    }

    /**
     * A request to release a stream, with a reason.
     *
     * @param consumer the one reader concerned; absent for all readers that parked the stream
     * @param version the event at which the client expects the stream to be parked; absent for any
     */
    @Schema(name = "ParkedStreamRelease")
    public record Release(
            @NotBlank @Size(max = NAME_LENGTH_MAX) String log,
            @NotBlank @Size(max = NAME_LENGTH_MAX) String stream,
            @Nullable @Size(max = NAME_LENGTH_MAX) String consumer,
            @Nullable @PositiveOrZero Long version,
            @NotBlank @Size(max = REASON_LENGTH_MAX) String reason) {}

    /**
     * A request to leave out one event, with a reason.
     *
     * @param consumer the one reader concerned; absent for all readers parked at that event
     */
    @Schema(name = "ParkedEventDiscard")
    public record Discard(
            @NotBlank @Size(max = NAME_LENGTH_MAX) String log,
            @NotBlank @Size(max = NAME_LENGTH_MAX) String stream,
            @Nullable @Size(max = NAME_LENGTH_MAX) String consumer,
            @NotNull @PositiveOrZero Long version,
            @NotBlank @Size(max = REASON_LENGTH_MAX) String reason) {}

    /**
     * The outcome of a release or a discard.
     *
     * @param parked where the stream is parked again; null when it flows
     */
    @Schema(name = "ParkedStreamOutcome")
    public record Outcome(boolean flows, @Nullable ParkedStreamBody parked) {}

    @GET
    @Operation(operationId = "listParkedStreams", summary = "Streams that stand still, and why")
    public Uni<Page<ParkedStreamBody>> list(
            @Nullable @QueryParam("limit") Integer limit, @Nullable @QueryParam("cursor") String cursor) {
        int size = Page.limit(limit);
        Place after = Page.key(cursor).map(ParkedStreamEndpoints::place).orElse(Place.BEGINNING);
        return streams.after(callers.caller(), after, size + 1)
                .map(found -> Page.of(found, size, ParkedStreamEndpoints::key));
    }

    @GET
    @Path("/decisions")
    @Operation(
            operationId = "listParkedStreamDecisions",
            summary = "What was let through or left out, the latest first")
    public Uni<Page<ParkedDecision>> decisions(
            @Nullable @QueryParam("limit") Integer limit, @Nullable @QueryParam("cursor") String cursor) {
        int size = Page.limit(limit);
        return streams.decisions(callers.caller(), Page.number(cursor, Long.MAX_VALUE), size + 1)
                .map(found -> Page.of(found, size, decision -> Long.toString(decision.sequence())));
    }

    @Allows(Role.ADMINISTRATOR)
    @POST
    @Path("/release")
    @Operation(
            operationId = "releaseParkedStream",
            summary = "Tries the events it holds again, in order",
            description = "409 stands-elsewhere when version is given and the stream stands at another event.")
    public Uni<Outcome> release(@NotNull @Valid Release body) {
        return settle(new ParkedStreams.Wish(
                body.log(), body.stream(), body.consumer(), body.version(), false, body.reason()));
    }

    @Allows(Role.ADMINISTRATOR)
    @POST
    @Path("/discard")
    @Operation(
            operationId = "discardParkedEvent",
            summary = "Leaves out the one event it stands at, with a reason, and tries the rest",
            description =
                    "version is the event to leave out, 0 for a record that is none of our events;"
                            + " 409 stands-elsewhere when the stream stands at another, so that a repetition leaves out nothing.")
    public Uni<Outcome> discard(@NotNull @Valid Discard body) {
        return settle(new ParkedStreams.Wish(
                body.log(), body.stream(), body.consumer(), body.version(), true, body.reason()));
    }

    private Uni<Outcome> settle(ParkedStreams.Wish wish) {
        return streams.settle(callers.caller(), wish).map(still -> new Outcome(still.isEmpty(), still.orElse(null)));
    }

    private static String key(ParkedStreamBody parked) {
        return String.join(SEPARATOR, parked.consumer(), parked.log(), parked.stream());
    }

    private static Place place(String key) {
        String[] parts = key.split(SEPARATOR, 3);
        if (parts.length != 3) {
            throw Page.foreignCursor("cursor");
        }
        return new Place(parts[0], parts[1], parts[2]);
    }
}
