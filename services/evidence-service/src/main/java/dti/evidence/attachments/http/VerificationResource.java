package dti.evidence.attachments.http;

import dti.evidence.attachments.application.ReadEvidence;
import dti.evidence.attachments.domain.Evidence;
import dti.runtime.access.CallerProvider;
import dti.runtime.request.ETags;
import dti.runtime.request.RequestHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Serves the signature report of a piece of evidence. */
@Path("/api/v1/evidence/{id}/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence")
public class VerificationResource {

    private final ReadEvidence read;
    private final RequestHeaders headers;
    private final CallerProvider callers;

    VerificationResource(ReadEvidence read, RequestHeaders headers, CallerProvider callers) {
        this.read = read;
        this.headers = headers;
        this.callers = callers;
    }

    @GET
    @Operation(
            operationId = "getEvidenceVerification",
            summary = "The signature report; signatures are not verified yet, and it says so")
    public Uni<RestResponse<VerificationView>> verification(@RestPath String id) {
        return read.one(callers.caller(), Ids.read(id)).map(this::report);
    }

    private RestResponse<VerificationView> report(Evidence evidence) {
        VerificationView report = VerificationView.of(evidence, headers.language());
        String etag = ETags.ofHash(report.reason() + "-" + headers.language().tag());
        if (headers.ifNoneMatch(etag)) {
            return ResponseBuilder.<VerificationView>notModified()
                    .header(HttpHeaders.ETAG, etag)
                    .build();
        }
        return ResponseBuilder.ok(report)
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, headers.language().tag())
                .build();
    }
}
