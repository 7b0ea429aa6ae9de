package dti.scoring.periods.http;

import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.scoring.periods.application.YearToDate;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.domain.SubmissionId;
import dti.scoring.submissions.http.OpenSubmissions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures of the year so far, beside those of the month or quarter. */
@Path("/api/v1/submissions/{campaign}/{unit}/year-to-date")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Periods", description = "Kỳ đánh giá")
public class YearToDateResource {

    private final CallerProvider callers;
    private final FoldedSubmissions submissions;
    private final YearToDate year;

    YearToDateResource(CallerProvider callers, FoldedSubmissions submissions, YearToDate year) {
        this.callers = callers;
        this.submissions = submissions;
        this.year = year;
    }

    @GET
    @Operation(
            operationId = "getYearToDate",
            summary = "Each leaf's figures of this period beside those of the year so far; no points are made of them")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = YearToDateAnswer.class)))
    public Uni<YearToDateAnswer> yearToDate(String campaign, String unit) {
        SubmissionId id = new SubmissionId(campaign, unit);
        Caller caller = callers.caller();
        return OpenSubmissions.readable(id, submissions.latest(id), caller)
                .flatMap(submission -> year.upTo(id, caller))
                .map(YearToDateAnswer::of);
    }
}
