package dti.scoring.submissions.http;

import dti.access.Caller;
import dti.access.CallerProvider;
import dti.problem.FieldError;
import dti.problem.ProblemException;
import dti.problem.Text;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.LifecycleCommand;
import dti.scoring.submissions.domain.Phase;
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

/** The way of a submission from the unit to the council, and back where it must. */
@Path("/api/v1/submissions/{campaign}/{unit}")
@Tag(name = "Lifecycle", description = "Nộp, trả lại, mở lại, gia hạn, chốt")
public class LifecycleResource {

    private final CallerProvider callers;
    private final SubmissionWriter writer;

    LifecycleResource(CallerProvider callers, SubmissionWriter writer) {
        this.callers = callers;
        this.writer = writer;
    }

    @POST
    @Path("/submit")
    @Operation(operationId = "submit", summary = "The unit's leader hands the submission in")
    public Uni<RestResponse<WriteAnswer>> submit(String campaign, String unit) {
        SubmissionId id = new SubmissionId(campaign, unit);
        var by = SubmissionAccess.submit(callers.caller(), id);
        return write(id, new LifecycleCommand.Submit(SubmissionWriter.now(), by), "");
    }

    @POST
    @Path("/return")
    @Operation(operationId = "returnToUnit", summary = "Gives the submission back to the unit, with a reason")
    public Uni<RestResponse<WriteAnswer>> giveBack(
            String campaign, String unit, @NotNull @Valid LifecycleBodies.Reason body) {
        SubmissionId id = new SubmissionId(campaign, unit);
        var by = SubmissionAccess.appraise(callers.caller(), id);
        return write(id, new LifecycleCommand.ReturnToUnit(body.said(), SubmissionWriter.now(), by), body);
    }

    @POST
    @Path("/reopen")
    @Operation(operationId = "reopen", summary = "Takes handing in, or the council its finalisation, back")
    public Uni<RestResponse<WriteAnswer>> reopen(
            String campaign, String unit, @NotNull @Valid LifecycleBodies.Reason body) {
        SubmissionId id = new SubmissionId(campaign, unit);
        Caller caller = callers.caller();
        var by = SubmissionAccess.reopen(caller, id);
        var authority = SubmissionAccess.reopeningAuthority(caller, id).orElse(null);
        return write(id, new LifecycleCommand.Reopen(body.said(), authority, SubmissionWriter.now(), by), body);
    }

    @POST
    @Path("/deadline")
    @Operation(operationId = "extendDeadline", summary = "The council gives this unit more time in one phase")
    public Uni<RestResponse<WriteAnswer>> extend(
            String campaign, String unit, @NotNull @Valid LifecycleBodies.Deadline body) {
        SubmissionId id = new SubmissionId(campaign, unit);
        var by = SubmissionAccess.decide(callers.caller(), id);
        Phase phase = Phase.ofWire(body.phase()).orElseThrow(() -> unknownPhase(body.phase()));
        var command =
                new LifecycleCommand.ExtendDeadline(phase, body.closes(), body.said(), SubmissionWriter.now(), by);
        return write(id, command, body);
    }

    @POST
    @Path("/finalise")
    @Operation(operationId = "finalise", summary = "The council is done with this submission")
    public Uni<RestResponse<WriteAnswer>> finalise(String campaign, String unit) {
        SubmissionId id = new SubmissionId(campaign, unit);
        var by = SubmissionAccess.decide(callers.caller(), id);
        return write(id, new LifecycleCommand.Finalise(SubmissionWriter.now(), by), "");
    }

    @POST
    @Path("/bonus")
    @Operation(operationId = "awardBonus", summary = "Another line of the bonus ledger, within the campaign's cap")
    public Uni<RestResponse<WriteAnswer>> award(
            String campaign, String unit, @NotNull @Valid LifecycleBodies.BonusPoints body) {
        SubmissionId id = new SubmissionId(campaign, unit);
        var by = SubmissionAccess.decide(callers.caller(), id);
        var command = new LifecycleCommand.AwardBonus(body.points(), body.said(), SubmissionWriter.now(), by);
        return write(id, command, body);
    }

    @POST
    @Path("/corrections")
    @Operation(operationId = "correct", summary = "Changes the score of a leaf after finalisation, with a reason")
    public Uni<RestResponse<WriteAnswer>> correct(
            String campaign, String unit, @NotNull @Valid LifecycleBodies.Correction body) {
        SubmissionId id = new SubmissionId(campaign, unit);
        var by = SubmissionAccess.decide(callers.caller(), id);
        var command = new LifecycleCommand.Correct(
                body.leaf(), body.points(), body.said(), body.effectiveFrom(), SubmissionWriter.now(), by);
        return writer.write(new SubmissionWriter.Write(id, command, body, List.of(body.leaf()), false));
    }

    private Uni<RestResponse<WriteAnswer>> write(SubmissionId id, LifecycleCommand command, Object body) {
        return writer.write(new SubmissionWriter.Write(id, command, body, List.of(), false));
    }

    private static ProblemException unknownPhase(String phase) {
        return ProblemException.invalid(FieldError.body(
                "/phase", new Text("Không có giai đoạn “" + phase + "”.", "There is no phase " + phase + ".")));
    }
}
