package dti.framework.campaigns.http;

import dti.eventstore.command.CommandRequest;
import dti.framework.campaigns.application.CampaignProblems;
import dti.framework.campaigns.application.DecideCampaign;
import dti.framework.campaigns.application.FindAssignments;
import dti.framework.campaigns.domain.Assignment;
import dti.framework.campaigns.http.AssignmentViews.AssignmentPage;
import dti.framework.campaigns.http.AssignmentViews.UnresolvedPage;
import dti.framework.campaigns.http.CampaignRequests.AssignmentsRequest;
import dti.framework.commands.http.Answers;
import dti.framework.logs.application.Logs;
import dti.runtime.access.Allows;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.command.CommandRequests;
import dti.runtime.edge.BodyBytesMax;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.Page;
import dti.runtime.units.UnitIdentifierResolver;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The assignments of units to leaves of a campaign. They start from the agencies printed by its framework. */
@Path("/api/v1/campaigns/{code}/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
public class AssignmentResource {

    private final FindAssignments find;
    private final DecideCampaign lead;
    private final CallerProvider callers;
    private final UnitIdentifierResolver names;
    private final CommandRequests requests;

    AssignmentResource(
            FindAssignments find,
            DecideCampaign lead,
            CallerProvider callers,
            UnitIdentifierResolver names,
            CommandRequests requests) {
        this.find = find;
        this.lead = lead;
        this.names = names;
        this.callers = callers;
        this.requests = requests;
    }

    @GET
    @Operation(
            operationId = "listAssignments",
            summary = "Who leads, coordinates, supplies data for, reviews which leaf")
    public Uni<AssignmentPage> list(
            @PathParam("code") String code,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        long start = Page.number(cursor, 0);
        return find.of(code, callers.caller()).map(campaign -> {
            Cut<CampaignParts.AssignmentBody> cut = Cut.of(AssignmentViews.assignments(campaign), start, size);
            return new AssignmentPage(cut.items(), cut.nextCursor());
        });
    }

    @GET
    @Path("/unresolved")
    @Operation(
            operationId = "listUnresolvedAgencies",
            summary = "Agencies the framework prints that are not one registered unit each")
    public Uni<UnresolvedPage> unresolved(
            @PathParam("code") String code,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        long start = Page.number(cursor, 0);
        return find.unresolved(code, callers.caller()).map(found -> {
            Cut<AssignmentViews.UnresolvedView> cut = Cut.of(AssignmentViews.unresolved(found), start, size);
            return new UnresolvedPage(cut.items(), cut.nextCursor());
        });
    }

    @Allows(Role.ADMINISTRATOR)
    @PUT
    @BodyBytesMax(CampaignWrites.CAMPAIGN_BYTES_MAX)
    @Operation(operationId = "assignLeaves", summary = "Replaces who does what for which leaf")
    public Uni<RestResponse<CampaignView>> assign(@PathParam("code") String code, @NotNull AssignmentsRequest body) {
        if (body.items() == null) {
            throw ProblemException.invalid(FieldError.body(
                    "/items",
                    new Text(
                            "Phải ghi danh sách phân công; danh sách rỗng là bỏ mọi phân công.",
                            "The list of assignments is needed; an empty one removes all.")));
        }
        List<Assignment> asked = CampaignReading.assignments(body.items());
        Caller caller = callers.caller();
        CommandRequest request = requests.of(body);
        return named(asked)
                .flatMap(assignments -> lead.assign(code, assignments, caller, request))
                .flatMap(outcome -> Answers.of(Logs.CAMPAIGNS, outcome, CampaignProblems::of, CampaignView::of));
    }

    /** The same assignments with the units' identifiers resolved to codes. */
    private Uni<List<Assignment>> named(List<Assignment> assignments) {
        return names.body("/items", assignments.stream().map(Assignment::unit).toList())
                .map(units -> IntStream.range(0, units.size())
                        .mapToObj(i -> new Assignment(
                                assignments.get(i).leaf(),
                                units.get(i),
                                assignments.get(i).duty()))
                        .toList());
    }

    @Allows(Role.ADMINISTRATOR)
    @POST
    @Path("/from-framework")
    @Operation(
            operationId = "assignFromFramework",
            summary = "Adds the agencies the framework prints that are registered by now")
    public Uni<RestResponse<CampaignView>> fromFramework(@PathParam("code") String code) {
        return lead.assignFromFramework(code, callers.caller(), requests.of("from-framework"))
                .flatMap(outcome -> Answers.of(Logs.CAMPAIGNS, outcome, CampaignProblems::of, CampaignView::of));
    }

    /** A page of a list that is in memory as a whole; the cursor is an index of it. */
    private record Cut<T>(List<T> items, @Nullable String nextCursor) {

        static <T> Cut<T> of(List<T> all, long start, int size) {
            int from = (int) Math.min(start, all.size());
            int to = Math.min(from + size, all.size());
            return new Cut<>(all.subList(from, to), to < all.size() ? Page.cursor(Integer.toString(to)) : null);
        }
    }
}
