package dti.framework.plans.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dti.framework.commands.http.Answers;
import dti.framework.frameworks.http.FrameworkDocuments;
import dti.framework.logs.application.Logs;
import dti.framework.plans.application.MaintainPlans;
import dti.framework.plans.application.PlanProblems;
import dti.framework.plans.domain.PlanId;
import dti.framework.plans.http.PlanRequests.ProgressRequest;
import dti.framework.plans.http.PlanViews.ChangeView;
import dti.runtime.access.Allows;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.command.CommandRequests;
import dti.runtime.edge.BodyBytesMax;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Issues plans and records their progress. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class PlanWrites {

    private final MaintainPlans plans;
    private final FrameworkDocuments documents;
    private final ObjectMapper json;
    private final CallerProvider callers;
    private final CommandRequests requests;
    private final LocalDay today;

    PlanWrites(
            MaintainPlans plans,
            FrameworkDocuments documents,
            ObjectMapper json,
            CallerProvider callers,
            CommandRequests requests,
            LocalDay today) {
        this.plans = plans;
        this.documents = documents;
        this.json = json;
        this.callers = callers;
        this.requests = requests;
        this.today = today;
    }

    @Allows(Role.ADMINISTRATOR)
    @Allows(value = Role.UNIT_LEADER, unit = Allows.Whose.OWN)
    @PUT
    @BodyBytesMax(FrameworkDocuments.BYTES_MAX)
    @Path("/{unit}/{year}")
    @Consumes({MediaType.APPLICATION_JSON, FrameworkDocuments.YAML})
    @Operation(operationId = "issuePlan", summary = "Issues a plan, or with a reason replaces it; progress stays")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanBody.class)),
                @Content(mediaType = FrameworkDocuments.YAML, schema = @Schema(implementation = PlanBody.class))
            })
    public Uni<RestResponse<ChangeView>> issue(
            @PathParam("unit") String unit, @PathParam("year") int year, String body, @Context HttpHeaders request) {
        PlanId id = new PlanId(unit, year);
        return documents
                .reading(body, request.getMediaType(), tree -> json.treeToValue(json.valueToTree(tree), PlanBody.class))
                .flatMap(document -> plans.issue(
                        id,
                        PlanReading.content(document, id),
                        PlanReading.optional(document.reason()),
                        callers.caller(),
                        requests.of(document)))
                .flatMap(outcome -> Answers.of(Logs.PLANS, outcome, PlanProblems::of, ChangeView::of));
    }

    @Allows(Role.ADMINISTRATOR)
    @Allows(
            value = {Role.UNIT_OFFICER, Role.UNIT_LEADER},
            unit = Allows.Whose.OWN)
    @PUT
    @Path("/{unit}/{year}/items/{key}/progress")
    @Operation(operationId = "recordPlanProgress", summary = "Records how far an item has come")
    public Uni<RestResponse<ChangeView>> progress(
            @PathParam("unit") String unit,
            @PathParam("year") int year,
            @PathParam("key") String key,
            @NotNull ProgressRequest body) {
        return plans.record(new PlanId(unit, year), body.of(key, today.day()), callers.caller(), requests.of(body))
                .flatMap(outcome -> Answers.of(Logs.PLANS, outcome, PlanProblems::of, ChangeView::of));
    }
}
