package dti.scoring.submissions.http;

import dti.access.CallerProvider;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.SubmissionCommand;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a unit brings forward on a leaf beside its score, and what the council says to it. */
@Path("/api/v1/submissions/{campaign}/{unit}")
@Tag(name = "Appeals", description = "Loại trừ và giải trình")
public class AppealResource {

    private final CallerProvider callers;
    private final SubmissionWriter writer;

    AppealResource(CallerProvider callers, SubmissionWriter writer) {
        this.callers = callers;
        this.writer = writer;
    }

    @POST
    @Path("/exclusions")
    @Operation(operationId = "requestExclusion", summary = "The unit asks to leave a leaf out of score and maximum")
    public Uni<RestResponse<WriteAnswer>> request(
            String campaign, String unit, @NotNull @Valid LifecycleBodies.ExclusionRequest body) {
        SubmissionId id = new SubmissionId(campaign, unit);
        var by = SubmissionAccess.actForUnit(callers.caller(), id);
        var command = new SubmissionCommand.RequestExclusion(body.leaf(), body.said(), SubmissionWriter.now(), by);
        return writer.write(new SubmissionWriter.Write(id, command, body, List.of(body.leaf()), false));
    }

    @POST
    @Path("/exclusions/{leaf}/decision")
    @Operation(operationId = "decideExclusion", summary = "The council grants or refuses it, with a reason")
    public Uni<RestResponse<WriteAnswer>> decide(
            String campaign, String unit, String leaf, @NotNull @Valid LifecycleBodies.ExclusionDecision body) {
        SubmissionId id = new SubmissionId(campaign, unit);
        var by = SubmissionAccess.decide(callers.caller(), id);
        var command =
                new SubmissionCommand.DecideExclusion(leaf, body.grant(), body.said(), SubmissionWriter.now(), by);
        return writer.write(new SubmissionWriter.Write(id, command, body, List.of(leaf), false));
    }

    @POST
    @Path("/explanations")
    @Operation(
            operationId = "giveExplanation",
            summary = "The unit explains itself on a leaf after a round of appraisal")
    public Uni<RestResponse<WriteAnswer>> explain(
            String campaign, String unit, @NotNull @Valid LifecycleBodies.UnitExplanation body) {
        SubmissionId id = new SubmissionId(campaign, unit);
        var by = SubmissionAccess.actForUnit(callers.caller(), id);
        var command = new SubmissionCommand.Explain(body.leaf(), body.said(), SubmissionWriter.now(), by);
        return writer.write(new SubmissionWriter.Write(id, command, body, List.of(body.leaf()), false));
    }
}
