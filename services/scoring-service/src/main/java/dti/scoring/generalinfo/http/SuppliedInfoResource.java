package dti.scoring.generalinfo.http;

import dti.runtime.access.Allows;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.edge.BodyBytesMax;
import dti.scoring.submissions.application.AssignmentAccess;
import dti.scoring.submissions.application.SourceDuties;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionCommand.SupplyGeneralInfo;
import dti.scoring.submissions.domain.SubmissionId;
import dti.scoring.submissions.http.InfoBodies;
import dti.scoring.submissions.http.SubmissionWrite;
import dti.scoring.submissions.http.SubmissionWriter;
import dti.scoring.submissions.http.WriteAnswer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Data sources fill in the fields of the form assigned to them, of any unit. */
@Path("/api/v1/submissions/{campaign}/{unit}/general-info/supplied")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data sources", description = "Số liệu của cơ quan có dữ liệu")
public class SuppliedInfoResource {

    private final CallerProvider callers;
    private final SourceDuties duties;
    private final SubmissionWriter writer;

    SuppliedInfoResource(CallerProvider callers, SourceDuties duties, SubmissionWriter writer) {
        this.callers = callers;
        this.duties = duties;
        this.writer = writer;
    }

    @Allows(value = Role.DATA_SOURCE, unit = Allows.Whose.ASSIGNED)
    @PUT
    @BodyBytesMax(InfoBodies.INFO_BYTES_MAX)
    @Operation(
            operationId = "supplyGeneralInfo",
            summary = "Supplies fields of the form; what differs from the unit's own figure is flagged")
    public Uni<RestResponse<WriteAnswer>> supply(
            String campaign, String unit, @NotNull @Valid InfoBodies.SuppliedInfo body) {
        SubmissionId id = new SubmissionId(campaign, unit);
        SubmissionActor by = SubmissionAccess.supply(callers.caller()).demand();
        var command = new SupplyGeneralInfo(
                body.values(), body.source(), body.measuredAt(), body.reference(), writer.now(), by);
        return assigned(id, body.values().keySet().stream().sorted().toList(), Objects.requireNonNull(by.unit()))
                .chain(() -> writer.write(SubmissionWrite.of(id, body), command));
    }

    private Uni<Void> assigned(SubmissionId id, List<String> codes, String unit) {
        return Multi.createFrom()
                .iterable(codes)
                .onItem()
                .transformToUniAndConcatenate(code -> duties.isSource(id, SourceDuties.FIELD + code, unit)
                        .invoke(assigned -> {
                            if (!assigned) {
                                throw AssignmentAccess.fieldNotAssigned(code);
                            }
                        }))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
