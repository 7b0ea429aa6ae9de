package dti.scoring.sheets.http;

import dti.runtime.access.CallerProvider;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.scoring.sheets.application.ScoreSheet;
import dti.scoring.sheets.application.ScoreSheets;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.domain.SubmissionId;
import dti.scoring.submissions.http.OpenSubmissions;
import dti.scoring.submissions.http.ScoreMoment;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Serves the score as the paper that a unit files and signs: one self-contained page. */
@Path("/api/v1/submissions/{campaign}/{unit}")
public class ScoreSheetResource {

    private final CallerProvider callers;
    private final FoldedSubmissions submissions;
    private final ScoreSheets sheets;
    private final Template template;

    ScoreSheetResource(
            CallerProvider callers,
            FoldedSubmissions submissions,
            ScoreSheets sheets,
            @Location("score-sheet.html") Template template) {
        this.callers = callers;
        this.submissions = submissions;
        this.sheets = sheets;
        this.template = template;
    }

    @GET
    @Path("/score")
    @Produces(MediaType.TEXT_HTML + ";qs=0.5")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> sheet(String campaign, String unit, @BeanParam ScoreMoment asked) {
        if (asked.asksForEffect()) {
            throw ProblemException.malformed(FieldError.parameter(
                    "effectiveAt",
                    new Text(
                            "Bản in là hồ sơ sau một sự kiện; hỏi effectiveAt dưới dạng JSON.",
                            "A printed sheet is of one event; ask for effectiveAt as JSON.")));
        }
        SubmissionId id = new SubmissionId(campaign, unit);
        return OpenSubmissions.readable(id, asked.of(id, submissions), callers.caller())
                .flatMap(sheets::of)
                .map(this::page);
    }

    private RestResponse<String> page(ScoreSheet sheet) {
        return RestResponse.ResponseBuilder.ok(template.data("sheet", sheet).render())
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, "vi")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
