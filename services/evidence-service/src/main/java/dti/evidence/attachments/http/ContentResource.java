package dti.evidence.attachments.http;

import dti.evidence.attachments.application.ReadEvidence;
import dti.evidence.attachments.domain.Evidence;
import dti.evidence.attachments.domain.Evidence.Content;
import dti.evidence.attachments.domain.Evidence.Kind;
import dti.evidence.files.application.AsyncContentStore;
import dti.evidence.files.application.FileName;
import dti.evidence.files.domain.ByteRange;
import dti.runtime.access.CallerProvider;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import dti.runtime.request.ETags;
import dti.runtime.request.RequestHeaders;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Serves the bytes of a piece of evidence, all of them or one range. */
@Path("/api/v1/evidence/{id}/content")
@Tag(name = "evidence")
public class ContentResource {

    /** Longer than seconds, because an operator has to restore the content. */
    private static final int MISSING_RETRY_SECONDS = 60;

    private final ReadEvidence read;
    private final AsyncContentStore files;
    private final RequestHeaders headers;
    private final CallerProvider callers;

    ContentResource(ReadEvidence read, AsyncContentStore files, RequestHeaders headers, CallerProvider callers) {
        this.read = read;
        this.files = files;
        this.headers = headers;
        this.callers = callers;
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getEvidenceContent", summary = "The file; one byte range where Range asks for one")
    @APIResponse(responseCode = "200", description = "All of it; ETag is its SHA-256")
    @APIResponse(responseCode = "206", description = "The range asked for")
    @APIResponse(responseCode = "416", description = "The file has no such range")
    public Uni<RestResponse<PathPart>> content(
            @RestPath String id,
            @RestHeader("Range") @Nullable String range,
            @RestHeader("If-Range") @Nullable String ifRange,
            @Context HttpServerResponse response) {
        return read.one(callers.caller(), Ids.read(id))
                .map(ContentResource::requireFile)
                .chain(content -> {
                    String etag = ETags.ofHash(content.sha256().hex());
                    if (headers.ifNoneMatch(etag)) {
                        return Uni.createFrom()
                                .item(described(RestResponse.Status.NOT_MODIFIED, content)
                                        .build());
                    }
                    boolean rangeHolds = ifRange == null || ifRange.equals(etag);
                    ByteRange asked = ByteRange.asked(rangeHolds ? range : null, content.sizeBytes());
                    requireSatisfiable(asked, content.sizeBytes(), response);
                    return stored(content).map(here -> part(content, asked));
                });
    }

    private RestResponse<PathPart> part(Content content, ByteRange asked) {
        long size = content.sizeBytes();
        return switch (asked) {
            case ByteRange.Part part ->
                sent(
                        described(RestResponse.Status.PARTIAL_CONTENT, content)
                                .header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + size),
                        content,
                        part.first(),
                        part.length());
            case ByteRange.Whole _, ByteRange.Unsatisfiable _ ->
                sent(described(RestResponse.Status.OK, content), content, 0, size);
        };
    }

    /**
     * Fails with 416 for an unsatisfiable range. Sets the header on the response, because a problem has no field for
     * it.
     */
    private static void requireSatisfiable(ByteRange asked, long sizeBytes, HttpServerResponse response) {
        if (asked instanceof ByteRange.Unsatisfiable) {
            response.putHeader("Content-Range", "bytes */" + sizeBytes);
            throw ProblemException.of(
                    ProblemType.RANGE_NOT_SATISFIABLE,
                    "Tệp có " + sizeBytes + " byte.",
                    "The file has " + sizeBytes + " bytes.");
        }
    }

    private RestResponse<PathPart> sent(ResponseBuilder<PathPart> response, Content content, long first, long length) {
        return response.header(HttpHeaders.CONTENT_TYPE, content.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(name(content)))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .entity(new PathPart(files.pathOf(content.sha256()), first, length))
                .build();
    }

    private static ResponseBuilder<PathPart> described(RestResponse.Status status, Content content) {
        return ResponseBuilder.<PathPart>create(status)
                .header(HttpHeaders.ETAG, ETags.ofHash(content.sha256().hex()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Accept-Ranges", "bytes");
    }

    private Uni<Boolean> stored(Content content) {
        return files.has(content.sha256(), content.sizeBytes()).invoke(here -> {
            if (!here) {
                throw ProblemException.unavailable(
                        new Text(
                                "Nội dung tệp hiện không có trong kho.", "The file's content is not in the store now."),
                        MISSING_RETRY_SECONDS);
            }
        });
    }

    private static Content requireFile(Evidence evidence) {
        if (evidence.content().kind() == Kind.LINK) {
            throw ProblemException.notFound(new Text(
                    "Minh chứng là liên kết, không có nội dung tệp.",
                    "The evidence is a link and has no content here."));
        }
        return evidence.content();
    }

    private static FileName name(Content content) {
        return FileName.ofClient(Objects.requireNonNullElse(content.fileName(), ""));
    }
}
