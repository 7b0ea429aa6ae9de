package dti.ranking.publications.http;

import dti.contracts.Actor;
import dti.contracts.EditionPublished;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.Outcome.Done;
import dti.ranking.publications.application.PublicationAccess;
import dti.ranking.publications.application.PublicationLog;
import dti.ranking.publications.application.PublicationSummary;
import dti.ranking.publications.application.PublishResults;
import dti.ranking.publications.domain.Refusal;
import dti.runtime.access.Allows;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.command.CommandRequests;
import dti.runtime.command.Outcomes;
import dti.runtime.problem.ProblemBody;
import dti.runtime.request.ETags;
import dti.runtime.request.LogPosition;
import dti.runtime.request.RequestHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The endpoint that publishes results. */
@Path("/api/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publications", description = "Công bố kết quả")
@APIResponse(
        responseCode = "default",
        description = "A problem",
        content =
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemBody.class)))
public class PublishingResource {

    private final PublishResults publishing;
    private final CallerProvider callers;
    private final CommandRequests requests;

    PublishingResource(PublishResults publishing, CallerProvider callers, CommandRequests requests) {
        this.publishing = publishing;
        this.callers = callers;
        this.requests = requests;
    }

    @Allows(Role.ADMINISTRATOR)
    @POST
    @Operation(
            operationId = "publishResults",
            summary = "Publishes the final results of campaigns as one signed edition, which never changes",
            description =
                    "Finalised campaigns become published by it; it is the only way there. After a correction of"
                            + " published results the same makes another edition, with a reason, and the old one stays. 409:"
                            + " campaign-not-finalised, stream-parked, results-behind, phase-change-unfinished, edition-unchanged.")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = PublicationSummary.class)))
    public Uni<RestResponse<PublicationSummary>> publish(@NotNull PublicationBody body) {
        Actor by = PublicationAccess.requirePublisher(callers.caller());
        CommandRequest request = requests.of(body);
        return publishing
                .publish(body.checked(by, request.at()), request)
                .flatMap(outcome -> Outcomes.done(outcome, RefusalProblems::of))
                .map(PublishingResource::created);
    }

    private static RestResponse<PublicationSummary> created(Done<EditionPublished, Refusal> done) {
        PublicationSummary summary = PublicationSummary.of(done.result());
        LogPosition position = new LogPosition(PublicationLog.NAME, done.position());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, summary)
                .header(HttpHeaders.LOCATION, "/api/v1/publications/" + summary.id())
                .header(HttpHeaders.ETAG, ETags.ofHash(summary.sha256()))
                .header(RequestHeaders.DTI_POSITION, position.toString())
                .build();
    }
}
