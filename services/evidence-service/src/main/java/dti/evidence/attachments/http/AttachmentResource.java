package dti.evidence.attachments.http;

import dti.contracts.EvidenceAttached;
import dti.contracts.EvidenceDetached;
import dti.evidence.attachments.application.ChangeAttachment;
import dti.evidence.attachments.application.RecordedFact;
import dti.runtime.access.Allows;
import dti.runtime.access.Role;
import dti.runtime.edge.BodyBytesMax;
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

/** The leaves a piece of evidence is attached to. */
@Path("/api/v1/evidence/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence")
public class AttachmentResource {

    private final ChangeAttachment change;
    private final Writes writes;

    AttachmentResource(ChangeAttachment change, Writes writes) {
        this.change = change;
        this.writes = writes;
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
        return change.attach(writes.request(), Ids.read(id), leaf).map(AttachmentResource::asked);
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
        return change.detach(writes.request(), Ids.read(id), Fields.leaf(leaf), Fields.reason(reason))
                .map(AttachmentResource::withdrawn);
    }

    private static RestResponse<AttachmentView> asked(RecordedFact<EvidenceAttached> fact) {
        EvidenceAttached event = fact.event();
        AttachmentView view = new AttachmentView(event.leaf(), "pending", "attach", null, event.at());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(RequestHeaders.DTI_POSITION, Writes.position(fact))
                .build();
    }

    private static RestResponse<AttachmentView> withdrawn(RecordedFact<EvidenceDetached> fact) {
        EvidenceDetached event = fact.event();
        AttachmentView view = new AttachmentView(event.leaf(), "pending", "detach", null, event.at());
        return RestResponse.ResponseBuilder.ok(view)
                .header(RequestHeaders.DTI_POSITION, Writes.position(fact))
                .build();
    }
}
