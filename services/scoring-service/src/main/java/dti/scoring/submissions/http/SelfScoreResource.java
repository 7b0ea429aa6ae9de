package dti.scoring.submissions.http;

import dti.access.CallerProvider;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.SubmissionCommand.EnterSelfScores;
import dti.scoring.submissions.domain.SubmissionCommand.WithdrawSelfScore;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The unit scores itself. */
@Path("/api/v1/submissions/{campaign}/{unit}/self-scores")
@Tag(name = "Self scores", description = "Điểm tự đánh giá")
public class SelfScoreResource {

    private final CallerProvider callers;
    private final SubmissionWriter writer;

    SelfScoreResource(CallerProvider callers, SubmissionWriter writer) {
        this.callers = callers;
        this.writer = writer;
    }

    @PUT
    @Path("/{leaf}")
    @Operation(operationId = "enterSelfScore", summary = "Enters the self score of one leaf")
    public Uni<RestResponse<WriteAnswer>> enter(
            String campaign, String unit, String leaf, @NotNull @Valid Bodies.SelfScore body) {
        SubmissionId id = new SubmissionId(campaign, unit);
        var by = SubmissionAccess.selfScore(callers.caller(), id);
        var command = new EnterSelfScores(List.of(body.entry(leaf)), SubmissionWriter.now(), by);
        return writer.write(new SubmissionWriter.Write(id, command, body, List.of(leaf), false));
    }

    @POST
    @Operation(operationId = "enterSelfScores", summary = "Enters many self scores, all or none")
    public Uni<RestResponse<WriteAnswer>> enterMany(
            String campaign, String unit, @NotNull @Valid Bodies.SelfScores body) {
        SubmissionId id = new SubmissionId(campaign, unit);
        var by = SubmissionAccess.selfScore(callers.caller(), id);
        var entries = body.scores().stream().map(Bodies.SelfScoreOfLeaf::entry).toList();
        var leaves = body.scores().stream().map(Bodies.SelfScoreOfLeaf::leaf).toList();
        var command = new EnterSelfScores(entries, SubmissionWriter.now(), by);
        return writer.write(new SubmissionWriter.Write(id, command, body, leaves, true));
    }

    @DELETE
    @Path("/{leaf}")
    @Operation(operationId = "withdrawSelfScore", summary = "Withdraws the self score of one leaf")
    public Uni<RestResponse<WriteAnswer>> withdraw(
            String campaign, String unit, String leaf, @Nullable @QueryParam("note") String note) {
        SubmissionId id = new SubmissionId(campaign, unit);
        var by = SubmissionAccess.selfScore(callers.caller(), id);
        var command = new WithdrawSelfScore(leaf, note, SubmissionWriter.now(), by);
        return writer.write(new SubmissionWriter.Write(id, command, note, List.of(leaf), false));
    }
}
