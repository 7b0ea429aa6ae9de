package dti.scoring.submissions.http;

import dti.runtime.access.Allows;
import dti.runtime.access.Role;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.LifecycleCommand;
import dti.scoring.submissions.domain.Phase;
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

/**
 * Moves a submission from the unit to the council, and back: submit, return, reopen, extend, finalise, bonus,
 * correct.
 */
@Path("/api/v1/submissions/{campaign}/{unit}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lifecycle", description = "Nộp, trả lại, mở lại, gia hạn, chốt")
public class LifecycleResource {

    private static final String NOTHING_SENT = "";

    private final SubmissionWriter writer;

    LifecycleResource(SubmissionWriter writer) {
        this.writer = writer;
    }

    @Allows(value = Role.UNIT_LEADER, unit = Allows.Whose.OWN)
    @POST
    @Path("/submit")
    @Operation(operationId = "submit", summary = "The unit's leader hands the submission in")
    public Uni<RestResponse<WriteAnswer>> submit(@BeanParam SubmissionAddress to) {
        return writer.write(to.write(NOTHING_SENT), SubmissionAccess::submit, LifecycleCommand.Submit::new);
    }

    @Allows(
            value = {Role.REVIEWER, Role.COUNCIL},
            unit = Allows.Whose.OTHER)
    @POST
    @Path("/return")
    @Operation(operationId = "returnToUnit", summary = "Gives the submission back to the unit, with a reason")
    public Uni<RestResponse<WriteAnswer>> giveBack(
            @BeanParam SubmissionAddress to, @NotNull @Valid LifecycleBodies.Reason body) {
        return writer.write(
                to.write(body),
                SubmissionAccess::appraise,
                (at, by) -> new LifecycleCommand.ReturnToUnit(body.said(), at, by));
    }

    @Allows(value = Role.UNIT_LEADER, unit = Allows.Whose.OWN)
    @Allows(value = Role.COUNCIL, unit = Allows.Whose.OTHER)
    @POST
    @Path("/reopen")
    @Operation(operationId = "reopen", summary = "Takes handing in, or the council its finalisation, back")
    public Uni<RestResponse<WriteAnswer>> reopen(
            @BeanParam SubmissionAddress to, @NotNull @Valid LifecycleBodies.Reason body) {
        return writer.write(to.write(body), SubmissionAccess::reopen, (at, by) -> {
            var authority = SubmissionAccess.reopeningAuthority(writer.caller(), to.id());
            return new LifecycleCommand.Reopen(body.said(), authority.orElse(null), at, by);
        });
    }

    @Allows(value = Role.COUNCIL, unit = Allows.Whose.OTHER)
    @POST
    @Path("/deadline")
    @Operation(operationId = "extendDeadline", summary = "The council gives this unit more time in one phase")
    public Uni<RestResponse<WriteAnswer>> extend(
            @BeanParam SubmissionAddress to, @NotNull @Valid LifecycleBodies.Deadline body) {
        return writer.write(to.write(body), SubmissionAccess::decide, (at, by) -> {
            Phase phase = Phase.ofWire(body.phase()).orElseThrow(() -> unknownPhase(body.phase()));
            return new LifecycleCommand.ExtendDeadline(phase, body.closes(), body.said(), at, by);
        });
    }

    @Allows(value = Role.COUNCIL, unit = Allows.Whose.OTHER)
    @POST
    @Path("/finalise")
    @Operation(operationId = "finalise", summary = "The council is done with this submission")
    public Uni<RestResponse<WriteAnswer>> finalise(@BeanParam SubmissionAddress to) {
        return writer.write(to.write(NOTHING_SENT), SubmissionAccess::decide, LifecycleCommand.Finalise::new);
    }

    @Allows(value = Role.COUNCIL, unit = Allows.Whose.OTHER)
    @POST
    @Path("/bonus")
    @Operation(operationId = "awardBonus", summary = "Another line of the bonus ledger, within the campaign's cap")
    public Uni<RestResponse<WriteAnswer>> award(
            @BeanParam SubmissionAddress to, @NotNull @Valid LifecycleBodies.BonusPoints body) {
        return writer.write(
                to.write(body),
                SubmissionAccess::decide,
                (at, by) -> new LifecycleCommand.AwardBonus(body.points(), body.said(), at, by));
    }

    @Allows(value = Role.COUNCIL, unit = Allows.Whose.OTHER)
    @POST
    @Path("/corrections")
    @Operation(operationId = "correct", summary = "Changes the score of a leaf after finalisation, with a reason")
    public Uni<RestResponse<WriteAnswer>> correct(
            @BeanParam SubmissionAddress to, @NotNull @Valid LifecycleBodies.Correction body) {
        return writer.write(
                to.write(body, body.leaf()),
                SubmissionAccess::decide,
                (at, by) -> new LifecycleCommand.Correct(
                        body.leaf(), body.points(), body.said(), body.effectiveFrom(), at, by));
    }

    private static ProblemException unknownPhase(String phase) {
        return ProblemException.invalid(FieldError.body(
                "/phase", new Text("Không có giai đoạn “" + phase + "”.", "There is no phase " + phase + ".")));
    }
}
