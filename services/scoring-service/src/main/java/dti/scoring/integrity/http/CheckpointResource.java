package dti.scoring.integrity.http;

import dti.contracts.CheckpointSigned;
import dti.runtime.access.CallerProvider;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.Page;
import dti.scoring.integrity.application.CheckpointLog;
import dti.scoring.integrity.application.Checkpoints;
import dti.scoring.integrity.application.LogProofs;
import dti.scoring.submissions.application.SubmissionAccess;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the signed checkpoints of the log, the public key, and proofs against checkpoints. */
@Path("/api/v1/audits/checkpoints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Lịch sử và nhật ký")
public class CheckpointResource {

    private final CallerProvider callers;
    private final CheckpointLog checkpoints;
    private final Checkpoints signing;
    private final LogProofs proofs;

    CheckpointResource(CallerProvider callers, CheckpointLog checkpoints, Checkpoints signing, LogProofs proofs) {
        this.callers = callers;
        this.checkpoints = checkpoints;
        this.signing = signing;
        this.proofs = proofs;
    }

    /** The key to verify signatures with: {@code name+id+key} of C2SP signed-note. */
    public record PublicKey(String verifierKey) {}

    @GET
    @Operation(operationId = "listCheckpoints", summary = "The signed checkpoints of the log, oldest first")
    public Uni<Page<CheckpointLog.Numbered>> checkpoints(
            @Nullable @QueryParam("limit") Integer limit, @Nullable @QueryParam("cursor") String cursor) {
        SubmissionAccess.audit(callers.caller());
        int size = Page.limit(limit);
        return checkpoints
                .after(Page.number(cursor, 0), size + 1)
                .map(rows -> Page.of(rows, size, row -> Long.toString(row.number())));
    }

    @GET
    @Path("/latest")
    @Operation(operationId = "getLatestCheckpoint", summary = "The latest signed checkpoint")
    public Uni<CheckpointSigned> latest() {
        SubmissionAccess.audit(callers.caller());
        return proofs.checkpoint(null);
    }

    @GET
    @Path("/key")
    @Operation(operationId = "getCheckpointKey", summary = "The public key checkpoints are signed with")
    public PublicKey key() {
        SubmissionAccess.audit(callers.caller());
        return signing.verifierKey()
                .map(key -> new PublicKey(key.toString()))
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("Dịch vụ chưa có khóa ký.", "This service has no key to sign with.")));
    }

    @GET
    @Path("/proofs/inclusion")
    @Operation(
            operationId = "proveInclusion",
            summary = "That an event is in the log, against a signed checkpoint: ?position=, ?size= of a checkpoint")
    public Uni<LogProofs.Inclusion> inclusion(
            @QueryParam("position") long position, @Nullable @QueryParam("size") Long size) {
        SubmissionAccess.audit(callers.caller());
        return proofs.inclusion(position, size);
    }

    @GET
    @Path("/proofs/consistency")
    @Operation(
            operationId = "proveConsistency",
            summary = "That the log of one signed checkpoint begins with that of an earlier one: ?from=&to= sizes")
    public Uni<LogProofs.Consistency> consistency(@QueryParam("from") long from, @QueryParam("to") long to) {
        SubmissionAccess.audit(callers.caller());
        return proofs.consistency(from, to);
    }
}
