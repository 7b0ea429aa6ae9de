package dti.framework.frameworks.http;

import dti.eventstore.command.CommandRequest;
import dti.framework.commands.http.Answers;
import dti.framework.frameworks.application.CheckFramework;
import dti.framework.frameworks.application.FrameworkProblems;
import dti.framework.frameworks.application.ImportFramework;
import dti.framework.frameworks.application.PublishFramework;
import dti.framework.frameworks.application.ResolveFinding;
import dti.framework.frameworks.http.FrameworkRequests.ResolutionRequest;
import dti.framework.frameworks.http.FrameworkViews.Checked;
import dti.framework.frameworks.http.FrameworkViews.Imported;
import dti.framework.frameworks.http.FrameworkViews.Publication;
import dti.framework.logs.application.Logs;
import dti.framework.permissions.Permission;
import dti.runtime.access.Allows;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.command.CommandRequests;
import dti.runtime.edge.BodyBytesMax;
import dti.runtime.problem.Language;
import dti.runtime.request.ETags;
import dti.runtime.request.RequestHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Imports, checks, resolves and publishes frameworks. */
@Path("/api/v1/frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "frameworks")
public class FrameworkWrites {

    private final ImportFramework imports;
    private final CheckFramework checks;
    private final ResolveFinding resolutions;
    private final PublishFramework publications;
    private final FrameworkDocuments documents;
    private final CallerProvider callers;
    private final RequestHeaders headers;
    private final CommandRequests requests;

    FrameworkWrites(
            ImportFramework imports,
            CheckFramework checks,
            ResolveFinding resolutions,
            PublishFramework publications,
            FrameworkDocuments documents,
            CallerProvider callers,
            RequestHeaders headers,
            CommandRequests requests) {
        this.imports = imports;
        this.checks = checks;
        this.resolutions = resolutions;
        this.publications = publications;
        this.documents = documents;
        this.callers = callers;
        this.headers = headers;
        this.requests = requests;
    }

    @Allows(Role.ADMINISTRATOR)
    @POST
    @BodyBytesMax(FrameworkDocuments.BYTES_MAX)
    @Consumes({MediaType.APPLICATION_JSON, FrameworkDocuments.YAML})
    @Operation(operationId = "importFramework", summary = "Takes in a document or a workbook as a new draft version")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = FrameworkDocuments.YAML, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Uni<RestResponse<Imported>> importDocument(String body, @Context HttpHeaders sent) {
        Caller caller = callers.caller();
        Permission.KEEP_FRAMEWORKS.demandOf(caller);
        Language language = headers.language();
        CommandRequest request = requests.of(body);
        return documents
                .reading(body, sent.getMediaType(), imports::examined)
                .flatMap(examined -> imports.store(examined, caller, request))
                .flatMap(outcome -> Answers.of(
                        Logs.FRAMEWORKS, outcome, FrameworkProblems::of, version -> Imported.of(version, language)));
    }

    @Allows({Role.ADMINISTRATOR, Role.AUDITOR})
    @POST
    @BodyBytesMax(FrameworkDocuments.BYTES_MAX)
    @Path("/check")
    @Consumes({MediaType.APPLICATION_JSON, FrameworkDocuments.YAML})
    @Operation(operationId = "checkFramework", summary = "Examines a document or a workbook without keeping it")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = FrameworkDocuments.YAML, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Uni<Checked> check(String body, @Context HttpHeaders sent) {
        Caller caller = callers.caller();
        Permission.CHECK_FRAMEWORK.demandOf(caller);
        Language language = headers.language();
        return documents.reading(
                body, sent.getMediaType(), document -> Checked.of(checks.check(document, caller), language));
    }

    @Allows(Role.ADMINISTRATOR)
    @POST
    @Path("/{key}/versions/{version}/resolutions")
    @Operation(operationId = "resolveFinding", summary = "Records who decided what about a finding, and why")
    public Uni<RestResponse<FindingView>> resolve(
            @PathParam("key") String key, @PathParam("version") int version, @NotNull ResolutionRequest body) {
        Language language = headers.language();
        return resolutions
                .resolve(key, version, body.toDecision(), callers.caller(), requests.of(body))
                .flatMap(outcome -> Answers.of(
                        Logs.FRAMEWORKS, outcome, FrameworkProblems::of, finding -> FindingView.of(finding, language)));
    }

    @Allows(Role.ADMINISTRATOR)
    @POST
    @Path("/{key}/versions/{version}/publish")
    @Operation(operationId = "publishFramework", summary = "Publishes a version; it never changes afterwards")
    public Uni<RestResponse<Publication>> publish(@PathParam("key") String key, @PathParam("version") int version) {
        return publications
                .publish(key, version, callers.caller(), requests.of(""))
                .flatMap(outcome -> Answers.of(
                        Logs.FRAMEWORKS,
                        outcome,
                        FrameworkProblems::of,
                        Publication::of,
                        published -> ETags.ofHash(published.body().contentHash())));
    }
}
