package dti.scoring.integrity.http;

import dti.eventstore.integrity.Anchor;
import dti.runtime.access.Allows;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.edge.BodyBytesMax;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.Page;
import dti.runtime.request.RequestHeaders;
import dti.scoring.integrity.application.KnownCheckpoints;
import dti.scoring.integrity.application.Verification;
import dti.scoring.integrity.application.Verifications;
import dti.scoring.submissions.application.SubmissionAccess;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Verifies that the log of submissions is unchanged. */
@Path("/api/v1/audits/verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Lịch sử và nhật ký")
public class VerificationResource {

    /** Within so many checks a log of some ten thousand events is done. A longer verification is answered as a job. */
    private static final int LOOKS_MAX = 10;

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /** The checkpoints of more than two years at one a day. */
    private static final int BROUGHT_MAX = 1_000;

    /** Room for so many checkpoints of some 300 bytes each. */
    static final int BROUGHT_BYTES_MAX = 512 * 1024;

    private final CallerProvider callers;
    private final RequestHeaders headers;
    private final Verifications verifications;
    private final KnownCheckpoints known;

    VerificationResource(
            CallerProvider callers, RequestHeaders headers, Verifications verifications, KnownCheckpoints known) {
        this.callers = callers;
        this.headers = headers;
        this.verifications = verifications;
        this.known = known;
    }

    /**
     * The body of a request for a verification.
     *
     * @param checkpoints signed notes kept by witnesses, for additional comparison
     */
    @Schema(name = "VerificationRequest")
    public record Request(@Nullable List<String> checkpoints) {}

    @Allows({Role.ADMINISTRATOR, Role.AUDITOR})
    @POST
    @BodyBytesMax(BROUGHT_BYTES_MAX)
    @Operation(
            operationId = "verifyLog",
            summary = "Verifies the whole log: hashes, chains, tree, signed checkpoints; names the first broken event",
            description = "200 with the result when it is done within two seconds, else 202 and Location.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Verification.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Verification.class)))
    public Uni<RestResponse<Verification>> verify(@Nullable Request request) {
        Caller caller = callers.caller();
        SubmissionAccess.audit(caller);
        List<Anchor> brought = brought(request);
        UUID id = headers.idempotencyKey().orElseGet(UUID::randomUUID);
        return verifications
                .begin(id, caller.subject(), brought)
                .chain(() -> settled(id))
                .map(VerificationResource::answer);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getVerification", summary = "How far a verification is, and what it found")
    public Uni<Verification> verification(UUID id) {
        SubmissionAccess.audit(callers.caller());
        return found(id);
    }

    @GET
    @Operation(
            operationId = "listVerifications",
            summary = "Verifications, the latest first; those by the clock were asked for by system:scheduler")
    public Uni<Page<Verification>> list(
            @Nullable @QueryParam("limit") Integer limit, @Nullable @QueryParam("cursor") String cursor) {
        SubmissionAccess.audit(callers.caller());
        int size = Page.limit(limit);
        return verifications
                .list(Page.number(cursor, Long.MAX_VALUE), size + 1)
                .map(found -> Page.of(found, size, each -> Long.toString(each.number())));
    }

    private List<Anchor> brought(@Nullable Request request) {
        List<String> notes = request == null || request.checkpoints() == null ? List.of() : request.checkpoints();
        if (notes.size() > BROUGHT_MAX) {
            throw ProblemException.invalid(FieldError.body(
                    "/checkpoints",
                    new Text("Nhiều nhất " + BROUGHT_MAX + " mốc.", "At most " + BROUGHT_MAX + " checkpoints.")));
        }
        return IntStream.range(0, notes.size())
                .mapToObj(index -> known.brought(index, notes.get(index)))
                .toList();
    }

    /** Polls until the verification is done, or the time of a request is over. */
    private Uni<Verification> settled(UUID id) {
        return Multi.createBy()
                .repeating()
                .uni(() -> found(id))
                .withDelay(LOOK_EVERY)
                .whilst(verification -> verification.status().equals("running"))
                .select()
                .first(LOOKS_MAX)
                .collect()
                .last();
    }

    private Uni<Verification> found(UUID id) {
        return verifications
                .find(id)
                .map(found -> found.orElseThrow(() -> ProblemException.notFound(
                        new Text("Không có lượt kiểm tra này.", "There is no such verification."))));
    }

    private static RestResponse<Verification> answer(Verification verification) {
        return verification.status().equals("running")
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, verification)
                        .location(URI.create("/api/v1/audits/verifications/" + verification.id()))
                        .build()
                : RestResponse.ok(verification);
    }
}
