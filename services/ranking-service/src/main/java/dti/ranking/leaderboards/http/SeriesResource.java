package dti.ranking.leaderboards.http;

import dti.ranking.leaderboards.application.SeriesQuery;
import dti.ranking.leaderboards.application.UnitSeries;
import dti.ranking.leaderboards.application.UnitSeriesReads;
import dti.runtime.access.CallerProvider;
import dti.runtime.problem.Language;
import dti.runtime.problem.ProblemBody;
import dti.runtime.request.ETags;
import dti.runtime.request.RequestHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Serves the results of a unit from campaign to campaign. */
@Path("/api/v1/series/{framework}/units/{unit}")
@Tag(name = "Series", description = "Chuỗi kết quả qua các đợt")
@APIResponse(
        responseCode = "default",
        description = "A problem",
        content =
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemBody.class)))
@Produces(MediaType.APPLICATION_JSON)
public class SeriesResource {

    private final CallerProvider callers;
    private final RequestHeaders headers;
    private final UnitSeriesReads series;

    SeriesResource(CallerProvider callers, RequestHeaders headers, UnitSeriesReads series) {
        this.callers = callers;
        this.headers = headers;
        this.series = series;
    }

    @GET
    @Operation(
            operationId = "getUnitSeries",
            summary = "A unit's result in each campaign of a framework, as it was or restated")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitSeries.class)))
    @APIResponse(responseCode = "304", description = "Unchanged")
    public Uni<RestResponse<UnitSeries>> series(
            String framework, String unit, @BeanParam LeaderboardParameters.Restated asked) {
        SeriesQuery query = LeaderboardParameters.query(framework, unit, asked);
        Language language = headers.language();
        return series.readable(callers.caller(), query).flatMap(readable -> {
            String tag = readable.tag() + "." + query.basis().wire() + "." + language.tag();
            return headers.ifNoneMatch(ETags.ofHash(tag))
                    ? Uni.createFrom().item(ConditionalResponse.<UnitSeries>notModified(tag))
                    : series.read(readable, query, language).map(body -> ConditionalResponse.ok(body, tag));
        });
    }
}
