package dti.scoring.periods.http;

import dti.runtime.access.Allows;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.scoring.periods.application.CarryOver;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.CarriedValue;
import dti.scoring.submissions.domain.SubmissionCommand.EnterSelfScores;
import dti.scoring.submissions.domain.SubmissionId;
import dti.scoring.submissions.http.OpenSubmissions;
import dti.scoring.submissions.http.SubmissionWrite;
import dti.scoring.submissions.http.SubmissionWriter;
import dti.scoring.submissions.http.WriteAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A period takes over values from the period before, leaf by leaf, if the unit's officer confirms them. */
@Path("/api/v1/submissions/{campaign}/{unit}/carry-over")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Periods", description = "Kỳ đánh giá")
public class CarryOverResource {

    private final CallerProvider callers;
    private final FoldedSubmissions submissions;
    private final CarryOver carryOver;
    private final SubmissionWriter writer;

    CarryOverResource(
            CallerProvider callers, FoldedSubmissions submissions, CarryOver carryOver, SubmissionWriter writer) {
        this.callers = callers;
        this.submissions = submissions;
        this.carryOver = carryOver;
        this.writer = writer;
    }

    @GET
    @Operation(
            operationId = "proposeCarryOver",
            summary = "What the unit entered the period before; nothing counts yet")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CarryOverBodies.Answer.class)))
    public Uni<CarryOverBodies.Answer> propose(String campaign, String unit) {
        SubmissionId id = new SubmissionId(campaign, unit);
        Instant now = writer.now();
        Caller caller = callers.caller();
        return OpenSubmissions.readable(id, submissions.latest(id), caller)
                .flatMap(submission -> carryOver.proposal(submission, now, caller))
                .map(CarryOverBodies.Answer::of);
    }

    @Allows(
            value = {Role.UNIT_OFFICER, Role.UNIT_LEADER},
            unit = Allows.Whose.OWN)
    @POST
    @Operation(
            operationId = "confirmCarryOver",
            summary = "Confirms some of it, all or none; the events say where from")
    public Uni<RestResponse<WriteAnswer>> confirm(
            String campaign, String unit, @NotNull @Valid CarryOverBodies.Confirmation body) {
        SubmissionId id = new SubmissionId(campaign, unit);
        var caller = callers.caller();
        var by = SubmissionAccess.selfScore(caller, id).demand();
        Instant now = writer.now();
        CarriedValue from = new CarriedValue(body.from().campaign(), body.from().version());
        return OpenSubmissions.readable(id, submissions.latest(id), caller)
                .flatMap(submission -> carryOver.confirmed(submission, from, body.leaves()))
                .flatMap(entries -> writer.write(
                        SubmissionWrite.batch(id, body, body.leaves()), new EnterSelfScores(entries, now, by)));
    }
}
