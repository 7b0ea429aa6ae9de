package dti.evidence.attachments.http;

import dti.eventstore.command.Outcome.Done;
import dti.evidence.attachments.application.ChangeAttachment;
import dti.evidence.attachments.application.EvidenceLog;
import dti.evidence.attachments.domain.Refusal;
import dti.runtime.access.Allows;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.command.CommandRequests;
import dti.runtime.command.Outcomes;
import dti.runtime.edge.BodyBytesMax;
import dti.runtime.request.LogPosition;
import dti.runtime.request.RequestHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The endpoints that attach evidence to leaves and detach it. */
@Path("/api/v1/evidence/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence")
public class AttachmentResource {

    private final ChangeAttachment change;
    private final CallerProvider callers;
    private final CommandRequests requests;

    AttachmentResource(ChangeAttachment change, CallerProvider callers, CommandRequests requests) {
        this.change = change;
        this.callers = callers;
        this.requests = requests;
    }

    @Allows({Role.UNIT_OFFICER, Role.UNIT_LEADER, Role.DATA_SOURCE})
    @POST
    @BodyBytesMax(EvidenceResource.JSON_BYTES_MAX)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "attachEvidence", summary = "Attach the evidence to another leaf of the same submission")
    @APIResponseSchema(
            value = AttachmentView.class,
            responseCode = "201",
            responseDescription = "Asked; scoring-service will answer")
    public Uni<RestResponse<AttachmentView>> attach(@RestPath String id, @Nullable AttachmentRequest body) {
        String leaf = Fields.leaf(Bodies.required(body).leaf());
        return change.attach(callers.caller(), requests.of(body), Ids.read(id), leaf)
                .flatMap(outcome -> Outcomes.done(outcome, RefusalProblems::of))
                .map(done -> pending(
                        RestResponse.Status.CREATED,
                        AttachmentView.pending(
                                done.result().leaf(), "attach", done.result().at()),
                        done));
    }

    @Allows({Role.UNIT_OFFICER, Role.UNIT_LEADER, Role.DATA_SOURCE})
    @DELETE
    @Path("/{leaf}")
    @Operation(operationId = "detachEvidence", summary = "Detach the evidence from a leaf; file and history stay")
    @APIResponseSchema(
            value = AttachmentView.class,
            responseCode = "200",
            responseDescription = "Asked; scoring-service will answer")
    public Uni<RestResponse<AttachmentView>> detach(
            @RestPath String id, @RestPath String leaf, @RestQuery @Nullable String reason) {
        return change.detach(
                        callers.caller(), requests.of(null), Ids.read(id), Fields.leaf(leaf), Fields.reason(reason))
                .flatMap(outcome -> Outcomes.done(outcome, RefusalProblems::of))
                .map(done -> pending(
                        RestResponse.Status.OK,
                        AttachmentView.pending(
                                done.result().leaf(), "detach", done.result().at()),
                        done));
    }

    private static RestResponse<AttachmentView> pending(
            RestResponse.Status status, AttachmentView view, Done<?, Refusal> done) {
        return RestResponse.ResponseBuilder.create(status, view)
                .header(RequestHeaders.DTI_POSITION, new LogPosition(EvidenceLog.NAME, done.position()).toString())
                .build();
    }
}
