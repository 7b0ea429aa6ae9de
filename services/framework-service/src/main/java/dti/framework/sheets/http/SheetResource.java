package dti.framework.sheets.http;

import dti.eventstore.command.CommandRequest;
import dti.framework.commands.http.Answers;
import dti.framework.frameworks.application.CheckFramework;
import dti.framework.frameworks.application.FindFrameworks;
import dti.framework.frameworks.application.FrameworkProblems;
import dti.framework.frameworks.application.ImportFramework;
import dti.framework.frameworks.application.VersionState;
import dti.framework.frameworks.http.FrameworkViews.Checked;
import dti.framework.frameworks.http.FrameworkViews.Imported;
import dti.framework.logs.application.Logs;
import dti.framework.permissions.Permission;
import dti.framework.sheets.application.FrameworkSheets;
import dti.runtime.access.Allows;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.command.CommandRequests;
import dti.runtime.edge.BodyBytesMax;
import dti.runtime.problem.Language;
import dti.runtime.request.ETags;
import dti.runtime.request.RequestHeaders;
import dti.workbook.WorkbookLimits;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Frameworks as workbooks: the operations that documents have, under another media type. */
@Path("/api/v1/frameworks")
@Tag(name = "frameworks")
public class SheetResource {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A client that accepts any type gets JSON. */
    private static final String UNLESS_JSON = XLSX + ";qs=0.5";

    private final FrameworkSheets sheets;
    private final FindFrameworks find;
    private final ImportFramework imports;
    private final CheckFramework checks;
    private final CallerProvider callers;
    private final RequestHeaders headers;
    private final CommandRequests requests;

    SheetResource(
            FrameworkSheets sheets,
            FindFrameworks find,
            ImportFramework imports,
            CheckFramework checks,
            CallerProvider callers,
            RequestHeaders headers,
            CommandRequests requests) {
        this.sheets = sheets;
        this.find = find;
        this.imports = imports;
        this.checks = checks;
        this.callers = callers;
        this.headers = headers;
        this.requests = requests;
    }

    @GET
    @Path("/{key}")
    @Produces(UNLESS_JSON)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(operationId = "getFramework", summary = "The latest published version, as a document or a workbook")
    public Uni<RestResponse<byte[]>> latest(@PathParam("key") String key) {
        return find.latest(key).flatMap(this::workbook);
    }

    @GET
    @Path("/{key}/versions/{version}")
    @Produces(UNLESS_JSON)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "getFrameworkVersion",
            summary = "A version, as a document or a workbook; drafts need a role")
    public Uni<RestResponse<byte[]>> version(@PathParam("key") String key, @PathParam("version") int version) {
        return find.state(key, version, callers.caller()).flatMap(this::workbook);
    }

    @Allows(Role.ADMINISTRATOR)
    @POST
    @BodyBytesMax(WorkbookLimits.BYTES_MAX)
    @Consumes(XLSX)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "importFramework", summary = "Takes in a document or a workbook as a new draft version")
    public Uni<RestResponse<Imported>> importSheet(byte[] body) {
        Caller caller = callers.caller();
        Permission.KEEP_FRAMEWORKS.demandOf(caller);
        Language language = headers.language();
        CommandRequest request = requests.of(body);
        return sheets.reading(body, imports::examined)
                .flatMap(examined -> imports.store(examined, caller, request))
                .flatMap(outcome -> Answers.of(
                        Logs.FRAMEWORKS, outcome, FrameworkProblems::of, version -> Imported.of(version, language)));
    }

    @Allows({Role.ADMINISTRATOR, Role.AUDITOR})
    @POST
    @BodyBytesMax(WorkbookLimits.BYTES_MAX)
    @Path("/check")
    @Consumes(XLSX)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "checkFramework", summary = "Examines a document or a workbook without keeping it")
    public Uni<Checked> check(byte[] body) {
        var caller = callers.caller();
        Permission.CHECK_FRAMEWORK.demandOf(caller);
        Language language = headers.language();
        return sheets.reading(body, framework -> Checked.of(checks.check(framework, caller), language));
    }

    private Uni<RestResponse<byte[]>> workbook(VersionState state) {
        String etag = ETags.ofHash(state.contentHash() + ".xlsx");
        return headers.ifNoneMatch(etag)
                ? Uni.createFrom().item(Answers.notModified(etag))
                : find.whole(state)
                        .flatMap(whole -> sheets.write(whole.examined().framework()))
                        .map(bytes -> download(bytes, etag, state));
    }

    private static RestResponse<byte[]> download(byte[] bytes, String etag, VersionState state) {
        String name = state.key() + "-v" + state.version() + ".xlsx";
        return RestResponse.ResponseBuilder.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
