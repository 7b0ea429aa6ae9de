package dti.scoring.submissions.http;

import dti.runtime.access.Allows;
import dti.runtime.access.Role;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.SubmissionCommand;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Exclusion requests and explanations of a unit, and the council's decisions on exclusions. */
@Path("/api/v1/submissions/{campaign}/{unit}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appeals", description = "Loại trừ và giải trình")
public class AppealResource {

    private final SubmissionWriter writer;

    AppealResource(SubmissionWriter writer) {
        this.writer = writer;
    }

    @Allows(
            value = {Role.UNIT_OFFICER, Role.UNIT_LEADER},
            unit = Allows.Whose.OWN)
    @POST
    @Path("/exclusions")
    @Operation(operationId = "requestExclusion", summary = "The unit asks to leave a leaf out of score and maximum")
    public Uni<RestResponse<WriteAnswer>> request(
            @BeanParam SubmissionAddress to, @NotNull @Valid LifecycleBodies.ExclusionRequest body) {
        return writer.write(
                to.write(body, body.leaf()),
                SubmissionAccess::actForUnit,
                (at, by) -> new SubmissionCommand.RequestExclusion(body.leaf(), body.said(), at, by));
    }

    @Allows(value = Role.COUNCIL, unit = Allows.Whose.OTHER)
    @POST
    @Path("/exclusions/{leaf}/decision")
    @Operation(operationId = "decideExclusion", summary = "The council grants or refuses it, with a reason")
    public Uni<RestResponse<WriteAnswer>> decide(
            @BeanParam SubmissionAddress to, String leaf, @NotNull @Valid LifecycleBodies.ExclusionDecision body) {
        return writer.write(
                to.write(body, leaf),
                SubmissionAccess::decide,
                (at, by) -> new SubmissionCommand.DecideExclusion(leaf, body.grant(), body.said(), at, by));
    }

    @Allows(
            value = {Role.UNIT_OFFICER, Role.UNIT_LEADER},
            unit = Allows.Whose.OWN)
    @POST
    @Path("/explanations")
    @Operation(
            operationId = "giveExplanation",
            summary = "The unit explains itself on a leaf after a round of appraisal")
    public Uni<RestResponse<WriteAnswer>> explain(
            @BeanParam SubmissionAddress to, @NotNull @Valid LifecycleBodies.UnitExplanation body) {
        return writer.write(
                to.write(body, body.leaf()),
                SubmissionAccess::actForUnit,
                (at, by) -> new SubmissionCommand.Explain(body.leaf(), body.said(), at, by));
    }
}
