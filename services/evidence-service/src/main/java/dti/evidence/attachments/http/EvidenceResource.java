package dti.evidence.attachments.http;

import dti.contracts.EvidenceAttached;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.Outcome.Done;
import dti.evidence.attachments.application.AttachNew;
import dti.evidence.attachments.application.EvidenceFilter;
import dti.evidence.attachments.application.EvidenceLog;
import dti.evidence.attachments.application.ReadEvidence;
import dti.evidence.attachments.application.Upload;
import dti.evidence.attachments.domain.Evidence;
import dti.evidence.attachments.domain.Refusal;
import dti.evidence.attachments.domain.Target;
import dti.runtime.access.Allows;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.command.CommandRequests;
import dti.runtime.command.Outcomes;
import dti.runtime.edge.BodyBytesMax;
import dti.runtime.request.ETags;
import dti.runtime.request.LogPosition;
import dti.runtime.request.Page;
import dti.runtime.request.RequestHeaders;
import dti.runtime.units.UnitIdentifierResolver;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jspecify.annotations.Nullable;

/** The endpoints that submit, list and describe evidence. */
@Path("/api/v1/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence")
public class EvidenceResource {

    /** A file of 50 MiB (dti.evidence.store.size-bytes-max) with the other fields and the boundaries of the form. */
    static final int FILE_BYTES_MAX = 51 * 1024 * 1024;

    /** A link of 4,000 characters, each written as an escape, with three keys. */
    static final int JSON_BYTES_MAX = 32 * 1024;

    private static final String FIRST_ETAG = ETags.ofVersion(1);

    private final AttachNew attach;
    private final ReadEvidence read;
    private final CommandRequests requests;
    private final RequestHeaders headers;
    private final CallerProvider callers;
    private final UnitIdentifierResolver names;

    EvidenceResource(
            AttachNew attach,
            ReadEvidence read,
            CommandRequests requests,
            RequestHeaders headers,
            CallerProvider callers,
            UnitIdentifierResolver names) {
        this.attach = attach;
        this.read = read;
        this.requests = requests;
        this.headers = headers;
        this.callers = callers;
        this.names = names;
    }

    @Allows({Role.UNIT_OFFICER, Role.UNIT_LEADER, Role.DATA_SOURCE})
    @POST
    @BodyBytesMax(FILE_BYTES_MAX)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "giveEvidenceFile", summary = "Give a file as evidence for a leaf")
    @APIResponseSchema(
            value = EvidenceCreated.class,
            responseCode = "201",
            responseDescription = "Kept; scoring-service will answer the attachment")
    public Uni<RestResponse<EvidenceCreated>> giveFile(@BeanParam FileRequest request) {
        FormData form = StrictForm.checked(CurrentRequestManager.get().getFormData());
        Target target = Fields.target(request.campaign, request.unit, request.leaf);
        FileUpload file = Fields.required("file", request.file);
        Upload upload = new Upload(file.uploadedFile(), StrictForm.fileName(form, file.fileName()), file.contentType());
        Caller caller = callers.caller();
        CommandRequest asked = requests.of(null);
        return named(target)
                .flatMap(code -> attach.file(caller, asked, code, upload))
                .flatMap(outcome -> Outcomes.done(outcome, RefusalProblems::of))
                .map(EvidenceResource::created);
    }

    @Allows({Role.UNIT_OFFICER, Role.UNIT_LEADER, Role.DATA_SOURCE})
    @POST
    @BodyBytesMax(JSON_BYTES_MAX)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "giveEvidenceLink", summary = "Give a link as evidence for a leaf")
    @APIResponseSchema(
            value = EvidenceCreated.class,
            responseCode = "201",
            responseDescription = "Kept; scoring-service will answer the attachment")
    public Uni<RestResponse<EvidenceCreated>> giveLink(@Nullable LinkRequest body) {
        LinkRequest request = Bodies.required(body);
        Target target = Fields.target(request.campaign(), request.unit(), request.leaf());
        String url = Fields.url(request.url());
        Caller caller = callers.caller();
        CommandRequest asked = requests.of(request);
        return named(target)
                .flatMap(code -> attach.link(caller, asked, code, url))
                .flatMap(outcome -> Outcomes.done(outcome, RefusalProblems::of))
                .map(EvidenceResource::created);
    }

    /** The target with the unit's code in place of any of its identifiers. */
    private Uni<Target> named(Target target) {
        return names.body("/unit", target.unit()).map(unit -> new Target(target.campaign(), unit, target.leaf()));
    }

    @GET
    @Operation(operationId = "listEvidence", summary = "The evidence the caller may read, oldest first")
    public Uni<Page<EvidenceView>> list(
            @RestQuery @Nullable String campaign,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String leaf,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int size = Page.limit(limit);
        EvidenceFilter.After after = Cursors.read(cursor);
        Caller caller = callers.caller();
        return names.parameter("unit", unit)
                .flatMap(code -> read.list(caller, new EvidenceFilter(campaign, code, leaf, after), size + 1))
                .map(found -> Page.of(found, size, Cursors::write))
                .map(page -> page.map(EvidenceView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEvidence", summary = "What is known of a piece of evidence, and where it is attached")
    public Uni<RestResponse<EvidenceView>> one(@RestPath String id) {
        return read.one(callers.caller(), Ids.read(id)).map(this::shown);
    }

    private RestResponse<EvidenceView> shown(Evidence evidence) {
        String etag = ETags.ofVersion(evidence.version());
        if (headers.ifNoneMatch(etag)) {
            return RestResponse.ResponseBuilder.<EvidenceView>notModified()
                    .header(HttpHeaders.ETAG, etag)
                    .build();
        }
        return RestResponse.ResponseBuilder.ok(EvidenceView.of(evidence))
                .header(HttpHeaders.ETAG, etag)
                .build();
    }

    private static RestResponse<EvidenceCreated> created(Done<EvidenceAttached, Refusal> done) {
        UUID id = done.result().evidenceId();
        return RestResponse.ResponseBuilder.<EvidenceCreated>created(URI.create("/api/v1/evidence/" + id))
                .entity(EvidenceCreated.of(done.result()))
                .header(HttpHeaders.ETAG, FIRST_ETAG)
                .header(RequestHeaders.DTI_POSITION, new LogPosition(EvidenceLog.NAME, done.position()).toString())
                .build();
    }
}
