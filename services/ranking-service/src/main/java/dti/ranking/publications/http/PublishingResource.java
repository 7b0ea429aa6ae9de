package dti.ranking.publications.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dti.contracts.Actor;
import dti.eventstore.RequestKey;
import dti.ranking.publications.application.PublicationLog;
import dti.ranking.publications.application.PublicationRequest;
import dti.ranking.publications.application.PublicationSummary;
import dti.ranking.publications.application.PublishResults;
import dti.runtime.access.Allows;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.problem.ProblemBody;
import dti.runtime.request.ETags;
import dti.runtime.request.LogPosition;
import dti.runtime.request.RequestHash;
import dti.runtime.request.RequestHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where results are published. */
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
    private final RequestHeaders headers;
    private final ObjectMapper mapper;

    PublishingResource(PublishResults publishing, CallerProvider callers, RequestHeaders headers, ObjectMapper mapper) {
        this.publishing = publishing;
        this.callers = callers;
        this.headers = headers;
        this.mapper = mapper;
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
        Caller caller = callers.caller();
        publishing.demandOf(caller);
        return publishing.publish(body.checked(origin(caller, body)), caller).map(PublishingResource::created);
    }

    private PublicationRequest.Origin origin(Caller caller, PublicationBody body) {
        UUID key = headers.idempotencyKey().orElseGet(UUID::randomUUID);
        return new PublicationRequest.Origin(
                new Actor(caller.subject(), Role.ADMINISTRATOR.claim(), caller.unit()),
                new RequestKey(caller.subject(), headers.route(), key).requestId(),
                RequestHash.of(headers.route(), text(body)),
                headers.correlationId(),
                headers.traceparent(),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private static RestResponse<PublicationSummary> created(PublicationLog.Recorded recorded) {
        PublicationSummary summary = PublicationSummary.of(recorded.event());
        LogPosition position = new LogPosition(PublicationLog.NAME, recorded.position());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, summary)
                .header(HttpHeaders.LOCATION, "/api/v1/publications/" + summary.id())
                .header(HttpHeaders.ETAG, ETags.ofHash(summary.sha256()))
                .header(RequestHeaders.DTI_POSITION, position.toString())
                .build();
    }

    private String text(PublicationBody body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was just read cannot be written", e);
        }
    }
}
