package dti.scoring.submissions.http;

import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.problem.Language;
import dti.runtime.request.ETags;
import dti.runtime.request.RequestHeaders;
import dti.scoring.submissions.application.AssignedWork;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionId;
import dti.scoring.submissions.domain.SubmissionScore;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A submission in its present state, and its score tree now or at an earlier moment. */
@Path("/api/v1/submissions/{campaign}/{unit}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions", description = "Hồ sơ đánh giá")
public class SubmissionResource {

    private final CallerProvider callers;
    private final RequestHeaders headers;
    private final FoldedSubmissions submissions;
    private final Catalogues catalogues;
    private final AssignedWork assigned;
    private final Clock clock;

    SubmissionResource(
            CallerProvider callers,
            RequestHeaders headers,
            FoldedSubmissions submissions,
            Catalogues catalogues,
            AssignedWork assigned,
            Clock clock) {
        this.callers = callers;
        this.assigned = assigned;
        this.clock = clock;
        this.headers = headers;
        this.submissions = submissions;
        this.catalogues = catalogues;
    }

    @GET
    @Operation(operationId = "getSubmission", summary = "State, totals, and what this caller may do now")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SubmissionAnswerBody.class)))
    public Uni<RestResponse<SubmissionAnswerBody>> submission(String campaign, String unit) {
        SubmissionId id = new SubmissionId(campaign, unit);
        Caller caller = callers.caller();
        return OpenSubmissions.readable(id, submissions.latest(id), caller).flatMap(opened -> {
            String etag = ETags.ofVersion(opened.version());
            return body(opened, caller)
                    .map(body -> RestResponse.ResponseBuilder.ok(body)
                            .header("ETag", etag)
                            .build());
        });
    }

    private Uni<SubmissionAnswerBody> body(Submission.Opened opened, Caller caller) {
        Language language = headers.language();
        return catalogues
                .of(opened.framework())
                .flatMap(framework -> assigned.of(caller, opened, framework)
                        .map(held -> new SubmissionAnswerBody.Reader(caller, held, clock.instant(), language))
                        .map(reader -> SubmissionAnswerBody.of(opened, framework, reader)));
    }

    @GET
    @Path("/score")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getScore", summary = "The whole score tree; ?version= or ?asOf= for the past")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ScoreAnswer.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "Unchanged")
    public Uni<RestResponse<ScoreAnswer>> score(String campaign, String unit, @BeanParam ScoreMoment asked) {
        SubmissionId id = new SubmissionId(campaign, unit);
        return OpenSubmissions.readable(id, asked.of(id, submissions), callers.caller())
                .flatMap(opened -> {
                    String etag = asked.etag(opened.version());
                    if (headers.ifNoneMatch(etag)) {
                        return Uni.createFrom()
                                .item(RestResponse.ResponseBuilder.<ScoreAnswer>notModified()
                                        .header("ETag", etag)
                                        .build());
                    }
                    return catalogues.of(opened.framework()).map(framework -> {
                        var tree = SubmissionScore.of(opened, framework);
                        var body = ScoreAnswer.of(opened, framework, tree, asked, clock.instant());
                        return RestResponse.ResponseBuilder.ok(body)
                                .header("ETag", etag)
                                .build();
                    });
                });
    }
}
