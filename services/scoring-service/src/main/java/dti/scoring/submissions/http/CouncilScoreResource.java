package dti.scoring.submissions.http;

import dti.runtime.access.Allows;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.edge.BodyBytesMax;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.scoring.submissions.application.AssignmentAccess;
import dti.scoring.submissions.application.ReviewerDuties;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionCommand;
import dti.scoring.submissions.domain.SubmissionCommand.AcceptAllUnreviewed;
import dti.scoring.submissions.domain.SubmissionCommand.DecideScores;
import dti.scoring.submissions.domain.SubmissionCommand.WithdrawDecision;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reviewers and the council decide on scores. The round is that of the present phase. */
@Path("/api/v1/submissions/{campaign}/{unit}/council-scores")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Council scores", description = "Điểm Hội đồng thẩm định")
public class CouncilScoreResource {

    private static final String ALL_UNREVIEWED = "all-unreviewed";

    private final CallerProvider callers;
    private final ReviewerDuties duties;
    private final SubmissionWriter writer;

    CouncilScoreResource(CallerProvider callers, ReviewerDuties duties, SubmissionWriter writer) {
        this.callers = callers;
        this.duties = duties;
        this.writer = writer;
    }

    @Allows(
            value = {Role.REVIEWER, Role.COUNCIL},
            unit = Allows.Whose.OTHER)
    @PUT
    @Path("/{leaf}")
    @Operation(operationId = "decideScore", summary = "Overrides or accepts the score of one leaf")
    public Uni<RestResponse<WriteAnswer>> decide(
            String campaign, String unit, String leaf, @NotNull @Valid Bodies.CouncilScore body) {
        SubmissionId id = new SubmissionId(campaign, unit);
        Caller caller = callers.caller();
        SubmissionActor by = SubmissionAccess.appraise(caller, id).demand();
        var command =
                new DecideScores(List.of(body.verdict(leaf)), SubmissionAccess.authority(caller), writer.now(), by);
        return write(SubmissionWrite.of(id, body, leaf), command);
    }

    @Allows(
            value = {Role.REVIEWER, Role.COUNCIL},
            unit = Allows.Whose.OTHER)
    @POST
    @BodyBytesMax(Bodies.MANY_BYTES_MAX)
    @Operation(operationId = "decideScores", summary = "Decides on many leaves, all or none; or accepts the rest")
    public Uni<RestResponse<WriteAnswer>> decideMany(
            String campaign, String unit, @NotNull @Valid Bodies.CouncilScores body) {
        SubmissionId id = new SubmissionId(campaign, unit);
        Caller caller = callers.caller();
        SubmissionActor by = SubmissionAccess.appraise(caller, id).demand();
        List<Bodies.CouncilScoreOfLeaf> scores = body.scores() == null ? List.of() : body.scores();
        var leaves = scores.stream().map(Bodies.CouncilScoreOfLeaf::leaf).toList();
        return closed(id, by).flatMap(closed -> {
            AssignmentAccess.review(closed, leaves);
            var command = command(body, scores, caller, by, closed);
            return writer.write(SubmissionWrite.batch(id, body, leaves), command);
        });
    }

    @Allows(
            value = {Role.REVIEWER, Role.COUNCIL},
            unit = Allows.Whose.OTHER)
    @DELETE
    @Path("/{leaf}")
    @Operation(operationId = "withdrawDecision", summary = "Withdraws this round's decision on one leaf, with a reason")
    public Uni<RestResponse<WriteAnswer>> withdraw(
            String campaign, String unit, String leaf, @Nullable @QueryParam("reason") String reason) {
        SubmissionId id = new SubmissionId(campaign, unit);
        Caller caller = callers.caller();
        SubmissionActor by = SubmissionAccess.appraise(caller, id).demand();
        var command = new WithdrawDecision(
                leaf, reason == null ? "" : reason, SubmissionAccess.authority(caller), writer.now(), by);
        return write(SubmissionWrite.of(id, reason, leaf), command);
    }

    private Uni<RestResponse<WriteAnswer>> write(SubmissionWrite write, SubmissionCommand command) {
        return closed(write.id(), command.by()).flatMap(closed -> {
            AssignmentAccess.review(closed, write.leaves());
            return writer.write(write, command);
        });
    }

    /** The leaves that are closed to the actor; none for the council, which decides on every leaf. */
    private Uni<Set<String>> closed(SubmissionId id, SubmissionActor by) {
        return by.role().equals(Role.COUNCIL.claim())
                ? Uni.createFrom().item(Set.of())
                : duties.closedTo(id, Objects.requireNonNull(by.unit()));
    }

    private SubmissionCommand command(
            Bodies.CouncilScores body,
            List<Bodies.CouncilScoreOfLeaf> scores,
            Caller caller,
            SubmissionActor by,
            Set<String> closed) {
        if (ALL_UNREVIEWED.equals(body.accept()) == !scores.isEmpty()) {
            throw ProblemException.invalid(FieldError.body(
                    "/scores",
                    new Text(
                            "Cần đúng một trong hai: scores, hoặc accept: \"all-unreviewed\".",
                            "Exactly one is needed: scores, or accept: \"all-unreviewed\".")));
        }
        if (scores.isEmpty()) {
            return new AcceptAllUnreviewed(SubmissionAccess.authority(caller), closed, body.reason(), writer.now(), by);
        }
        var verdicts = scores.stream().map(Bodies.CouncilScoreOfLeaf::verdict).toList();
        return new DecideScores(verdicts, SubmissionAccess.authority(caller), writer.now(), by);
    }
}
