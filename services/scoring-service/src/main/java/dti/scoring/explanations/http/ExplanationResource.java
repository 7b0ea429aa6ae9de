package dti.scoring.explanations.http;

import dti.runtime.access.CallerProvider;
import dti.runtime.problem.Language;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.ETags;
import dti.runtime.request.RequestHeaders;
import dti.scoring.logs.EventLogs;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.application.RecordedEvent;
import dti.scoring.submissions.application.SubmissionMoment;
import dti.scoring.submissions.application.SubmissionMoments;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionId;
import dti.scoring.submissions.http.OpenSubmissions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Explains the points of a leaf. */
@Path("/api/v1/submissions/{campaign}/{unit}/score/{leaf}/explanation")
@Tag(name = "Audit", description = "Lịch sử và nhật ký")
public class ExplanationResource {

    private final CallerProvider callers;
    private final RequestHeaders headers;
    private final FoldedSubmissions submissions;
    private final Catalogues catalogues;
    private final EventLogs logs;
    private final ExplanationPages pages;

    ExplanationResource(
            CallerProvider callers,
            RequestHeaders headers,
            FoldedSubmissions submissions,
            Catalogues catalogues,
            EventLogs logs,
            ExplanationPages pages) {
        this.callers = callers;
        this.headers = headers;
        this.submissions = submissions;
        this.catalogues = catalogues;
        this.logs = logs;
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "explainScore", summary = "Inputs, rule and line, arithmetic, decisions, evidence, events")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ExplanationAnswer.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Uni<RestResponse<ExplanationAnswer>> explain(
            String campaign, String unit, String leaf, @BeanParam Then then) {
        Language language = headers.language();
        return explained(new SubmissionId(campaign, unit), leaf, then)
                .map(found -> found.answer(language))
                .map(body -> RestResponse.ResponseBuilder.ok(body)
                        .header("ETag", ETags.ofVersion(body.version()))
                        .header("Content-Language", language.tag())
                        .build());
    }

    /** The same explanation for printing and filing: one page without external resources, readable in ten years too. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";qs=0.5")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> page(String campaign, String unit, String leaf, @BeanParam Then then) {
        Language language = headers.language();
        SubmissionId id = new SubmissionId(campaign, unit);
        return explained(id, leaf, then)
                .flatMap(found -> pages.page(id, found, language)
                        .map(html -> RestResponse.ResponseBuilder.ok(html)
                                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                                .header("Content-Language", language.tag())
                                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                                .build()));
    }

    /** The explained moment; now if the request names none. */
    static final class Then {

        @QueryParam("version")
        @Nullable
        String version;

        @QueryParam("asOf")
        @Parameter(description = "A time (RFC 3339), or a position such as submissions:1042")
        @Nullable
        String asOf;

        Optional<SubmissionMoment> moment() {
            return version == null
                    ? Optional.ofNullable(asOf).map(text -> SubmissionMoments.parameter("asOf", text))
                    : Optional.of(SubmissionMoments.parameter("version", version));
        }
    }

    private Uni<ExplainedLeaf> explained(SubmissionId id, String leaf, Then then) {
        Uni<Submission> state =
                then.moment().map(moment -> submissions.at(id, moment)).orElseGet(() -> submissions.latest(id));
        return OpenSubmissions.readable(id, state, callers.caller())
                .flatMap(opened ->
                        catalogues.of(opened.framework()).flatMap(framework -> explained(opened, framework, leaf)));
    }

    private Uni<ExplainedLeaf> explained(Submission.Opened opened, ScoredFramework framework, String key) {
        var leaf = framework.leaf(key).orElseThrow(() -> unknown(key));
        return logs.submissions()
                .readWholeStream(opened.id().stream())
                .map(events -> events.stream()
                        .limit(opened.version())
                        .map(RecordedEvent::of)
                        .toList())
                .map(events -> ExplainedLeaf.of(opened, framework, leaf, events));
    }

    private static ProblemException unknown(String key) {
        return ProblemException.notFound(new Text(
                "Bộ chỉ số không có tiêu chí “" + key + "”, hoặc đó là mục tổng hợp.",
                "The framework has no leaf " + key + ", or it is a heading."));
    }
}
