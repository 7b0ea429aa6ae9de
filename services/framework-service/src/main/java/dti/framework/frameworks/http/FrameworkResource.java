package dti.framework.frameworks.http;

import dti.framework.commands.http.Answers;
import dti.framework.frameworks.application.EvaluateLeaf;
import dti.framework.frameworks.application.EvaluateLeaf.Assumption;
import dti.framework.frameworks.application.FindFrameworks;
import dti.framework.frameworks.application.VersionState;
import dti.framework.frameworks.http.FindingView.Findings;
import dti.framework.frameworks.http.FrameworkRequests.EvaluationRequest;
import dti.framework.frameworks.http.FrameworkViews.FrameworkPage;
import dti.framework.frameworks.http.FrameworkViews.Item;
import dti.rules.diff.FrameworkDiff;
import dti.runtime.access.Allows;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.edge.AnonymousEndpoint;
import dti.runtime.problem.Language;
import dti.runtime.request.ETags;
import dti.runtime.request.Page;
import dti.runtime.request.RequestHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads, compares and evaluates frameworks. Everybody may read published ones. */
@Path("/api/v1/frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "frameworks")
public class FrameworkResource {

    private final FindFrameworks find;
    private final EvaluateLeaf evaluate;
    private final CallerProvider callers;
    private final RequestHeaders headers;

    FrameworkResource(FindFrameworks find, EvaluateLeaf evaluate, CallerProvider callers, RequestHeaders headers) {
        this.find = find;
        this.evaluate = evaluate;
        this.callers = callers;
        this.headers = headers;
    }

    @GET
    @Operation(operationId = "listFrameworks", summary = "Frameworks by key")
    public Uni<FrameworkPage> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        return find.page(Page.key(cursor).orElse(""), size, callers.caller()).map(found -> {
            Page<Item> page = Page.of(found.stream().map(Item::of).toList(), size, Item::key);
            return new FrameworkPage(page.items(), page.nextCursor());
        });
    }

    @GET
    @Path("/{key}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getFramework", summary = "The latest published version, as a document or a workbook")
    public Uni<RestResponse<Map<String, Object>>> latest(@PathParam("key") String key) {
        return find.latest(key).flatMap(this::document);
    }

    @GET
    @Path("/{key}/versions/{version}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getFrameworkVersion",
            summary = "A version, as a document or a workbook; drafts need a role")
    public Uni<RestResponse<Map<String, Object>>> version(
            @PathParam("key") String key, @PathParam("version") int version) {
        return find.state(key, version, callers.caller()).flatMap(this::document);
    }

    @GET
    @Path("/{key}/versions/{version}/findings")
    @Operation(operationId = "listFindings", summary = "Where the document contradicts itself, and what settles it")
    public Uni<RestResponse<Findings>> findings(@PathParam("key") String key, @PathParam("version") int version) {
        Language language = headers.language();
        return find.state(key, version, callers.caller()).flatMap(state -> {
            String etag = ETags.ofVersion(state.edition(), language.ordinal());
            return headers.ifNoneMatch(etag)
                    ? Uni.createFrom().item(Answers.notModified(etag))
                    : find.whole(state)
                            .map(whole -> new Findings(
                                    FindingView.all(whole.examined().report(), language)))
                            .map(findings -> Answers.read(findings, etag));
        });
    }

    @GET
    @Path("/{key}/diff")
    @Operation(operationId = "diffFramework", summary = "What changed from one version to another")
    public Uni<DiffView> diff(
            @PathParam("key") String key,
            @QueryParam("from") @NotNull Integer from,
            @QueryParam("to") @NotNull Integer to) {
        Caller caller = callers.caller();
        return find.state(key, from, caller)
                .flatMap(find::whole)
                .flatMap(before -> find.state(key, to, caller)
                        .flatMap(find::whole)
                        .map(after -> FrameworkDiff.between(
                                before.examined().framework(), after.examined().framework())))
                .map(diff -> DiffView.of(key, from, to, diff));
    }

    @Allows.Everybody
    @POST
    @AnonymousEndpoint
    @Path("/{key}/versions/{version}/evaluate")
    @Operation(operationId = "evaluateLeaf", summary = "What assumed values would give; nothing is kept")
    public Uni<TrialView> evaluate(
            @PathParam("key") String key, @PathParam("version") int version, @NotNull EvaluationRequest body) {
        Assumption assumption = body.toAssumption();
        Language language = headers.language();
        return find.state(key, version, callers.caller())
                .flatMap(find::whole)
                .map(whole -> TrialView.of(evaluate.evaluate(whole, assumption), language));
    }

    private Uni<RestResponse<Map<String, Object>>> document(VersionState state) {
        String etag = state.isPublished() ? ETags.ofHash(state.contentHash()) : ETags.ofVersion(state.edition());
        return headers.ifNoneMatch(etag)
                ? Uni.createFrom().item(Answers.notModified(etag))
                : find.whole(state).map(whole -> Answers.negotiated(FrameworkDocumentView.of(whole), etag));
    }
}
