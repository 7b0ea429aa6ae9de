package dti.scoring.submissions.http;

import dti.runtime.access.Allows;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.scoring.submissions.application.AssignmentAccess;
import dti.scoring.submissions.application.SourceDuties;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionCommand.SupplyInputs;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Data sources supply figures for the leaves assigned to them, of any unit. They never supply points. */
@Path("/api/v1/submissions/{campaign}/{unit}/inputs/{leaf}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data sources", description = "Số liệu của cơ quan có dữ liệu")
public class SuppliedInputResource {

    private final CallerProvider callers;
    private final SourceDuties duties;
    private final SubmissionWriter writer;

    SuppliedInputResource(CallerProvider callers, SourceDuties duties, SubmissionWriter writer) {
        this.callers = callers;
        this.duties = duties;
        this.writer = writer;
    }

    @Allows(value = Role.DATA_SOURCE, unit = Allows.Whose.ASSIGNED)
    @PUT
    @Operation(
            operationId = "supplyInputs",
            summary = "Supplies figures for a leaf; what differs from the unit's is flagged")
    public Uni<RestResponse<WriteAnswer>> supply(
            String campaign, String unit, String leaf, @NotNull @Valid InfoBodies.SuppliedInputs body) {
        SubmissionId id = new SubmissionId(campaign, unit);
        SubmissionActor by = SubmissionAccess.supply(callers.caller()).demand();
        var command = new SupplyInputs(
                leaf, body.inputs(), body.source(), body.measuredAt(), body.reference(), writer.now(), by);
        return duties.isSource(id, leaf, Objects.requireNonNull(by.unit())).flatMap(assigned -> {
            if (!assigned) {
                throw AssignmentAccess.notAssigned(leaf);
            }
            return writer.write(SubmissionWrite.of(id, body, leaf), command);
        });
    }
}
