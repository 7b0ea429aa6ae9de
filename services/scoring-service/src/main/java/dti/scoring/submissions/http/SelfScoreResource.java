package dti.scoring.submissions.http;

import dti.runtime.access.Allows;
import dti.runtime.access.Role;
import dti.runtime.edge.BodyBytesMax;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.SubmissionCommand.EnterSelfScores;
import dti.scoring.submissions.domain.SubmissionCommand.WithdrawSelfScore;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The unit enters and withdraws its self scores. */
@Path("/api/v1/submissions/{campaign}/{unit}/self-scores")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Self scores", description = "Điểm tự đánh giá")
public class SelfScoreResource {

    private final SubmissionWriter writer;

    SelfScoreResource(SubmissionWriter writer) {
        this.writer = writer;
    }

    @Allows(
            value = {Role.UNIT_OFFICER, Role.UNIT_LEADER},
            unit = Allows.Whose.OWN)
    @PUT
    @Path("/{leaf}")
    @Operation(operationId = "enterSelfScore", summary = "Enters the self score of one leaf")
    public Uni<RestResponse<WriteAnswer>> enter(
            @BeanParam SubmissionAddress to, String leaf, @NotNull @Valid Bodies.SelfScore body) {
        return writer.write(
                to.write(body, leaf),
                SubmissionAccess::selfScore,
                (at, by) -> new EnterSelfScores(List.of(body.entry(leaf)), at, by));
    }

    @Allows(
            value = {Role.UNIT_OFFICER, Role.UNIT_LEADER},
            unit = Allows.Whose.OWN)
    @POST
    @BodyBytesMax(Bodies.MANY_BYTES_MAX)
    @Operation(operationId = "enterSelfScores", summary = "Enters many self scores, all or none")
    public Uni<RestResponse<WriteAnswer>> enterMany(
            @BeanParam SubmissionAddress to, @NotNull @Valid Bodies.SelfScores body) {
        var entries = body.scores().stream().map(Bodies.SelfScoreOfLeaf::entry).toList();
        var leaves = body.scores().stream().map(Bodies.SelfScoreOfLeaf::leaf).toList();
        return writer.write(
                to.batch(body, leaves), SubmissionAccess::selfScore, (at, by) -> new EnterSelfScores(entries, at, by));
    }

    @Allows(
            value = {Role.UNIT_OFFICER, Role.UNIT_LEADER},
            unit = Allows.Whose.OWN)
    @DELETE
    @Path("/{leaf}")
    @Operation(operationId = "withdrawSelfScore", summary = "Withdraws the self score of one leaf")
    public Uni<RestResponse<WriteAnswer>> withdraw(
            @BeanParam SubmissionAddress to, String leaf, @Nullable @QueryParam("note") String note) {
        return writer.write(
                to.write(note, leaf),
                SubmissionAccess::selfScore,
                (at, by) -> new WithdrawSelfScore(leaf, note, at, by));
    }
}
