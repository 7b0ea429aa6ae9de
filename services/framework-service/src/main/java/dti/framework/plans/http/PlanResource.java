package dti.framework.plans.http;

import dti.framework.commands.http.Answers;
import dti.framework.plans.application.FindPlans;
import dti.framework.plans.application.PlanFilter;
import dti.framework.plans.domain.PlanId;
import dti.framework.plans.http.PlanViews.HistoryView;
import dti.framework.plans.http.PlanViews.ItemPage;
import dti.framework.plans.http.PlanViews.PlanPage;
import dti.framework.plans.http.PlanViews.PlanView;
import dti.framework.plans.http.PlanViews.SummaryView;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.request.ETags;
import dti.runtime.request.Page;
import dti.runtime.request.RequestHeaders;
import dti.runtime.units.UnitIdentifierResolver;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads plans, with any token. What is overdue changes with the day, so every ETag contains the day. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class PlanResource {

    private final FindPlans find;
    private final CallerProvider callers;
    private final RequestHeaders headers;
    private final LocalDay today;
    private final UnitIdentifierResolver names;

    PlanResource(
            FindPlans find,
            CallerProvider callers,
            RequestHeaders headers,
            LocalDay today,
            UnitIdentifierResolver names) {
        this.find = find;
        this.names = names;
        this.callers = callers;
        this.headers = headers;
        this.today = today;
    }

    @GET
    @Operation(operationId = "listPlans", summary = "Plans by unit and year, with how much of each is done")
    public Uni<RestResponse<PlanPage>> list(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String after = Page.key(cursor).orElse("");
        int size = Page.limit(limit);
        LocalDate day = today.day();
        Caller caller = callers.caller();
        return find.edition(caller).flatMap(edition -> {
            String etag = ETags.ofVersion(edition, day.toEpochDay());
            return headers.ifNoneMatch(etag)
                    ? Uni.createFrom().item(Answers.notModified(etag))
                    : names.parameter("unit", unit)
                            .map(code ->
                                    new PlanFilter(Optional.ofNullable(code), Optional.ofNullable(year), after, size))
                            .flatMap(filter -> find.page(filter, caller))
                            .map(plans -> plans.stream()
                                    .map(plan -> SummaryView.of(plan, day))
                                    .toList())
                            .map(plans -> Answers.read(page(plans, size), etag));
        });
    }

    @GET
    @Path("/{unit}/{year}")
    @Operation(operationId = "getPlan", summary = "A plan, and where each of its items stands")
    public Uni<RestResponse<PlanView>> get(@PathParam("unit") String unit, @PathParam("year") int year) {
        LocalDate day = today.day();
        return find.one(new PlanId(unit, year), callers.caller()).map(plan -> {
            String etag = ETags.ofVersion(plan.version(), day.toEpochDay());
            return headers.ifNoneMatch(etag) ? Answers.notModified(etag) : Answers.read(PlanView.of(plan, day), etag);
        });
    }

    @GET
    @Path("/{unit}/{year}/items")
    @Operation(
            operationId = "listPlanItems",
            summary = "The items of a plan: by kind, owner, status, or what is overdue")
    public Uni<RestResponse<ItemPage>> items(
            @PathParam("unit") String unit, @PathParam("year") int year, @BeanParam PlanQuery query) {
        LocalDate day = query.dayOr(today.day());
        return find.one(new PlanId(unit, year), callers.caller()).map(plan -> {
            String etag = ETags.ofVersion(plan.version(), day.toEpochDay());
            if (headers.ifNoneMatch(etag)) {
                return Answers.notModified(etag);
            }
            var page = query.page(plan.plan(), day);
            return Answers.read(new ItemPage(page.items(), page.nextCursor()), etag);
        });
    }

    @GET
    @Path("/{unit}/{year}/history")
    @Operation(operationId = "getPlanHistory", summary = "What happened to a plan, oldest first")
    public Uni<RestResponse<HistoryView>> history(@PathParam("unit") String unit, @PathParam("year") int year) {
        return find.history(new PlanId(unit, year), callers.caller()).map(events -> {
            String etag = ETags.ofVersion(events.getLast().version());
            return headers.ifNoneMatch(etag)
                    ? Answers.notModified(etag)
                    : Answers.read(
                            new HistoryView(
                                    events.stream().map(PlanViews.EventView::of).toList()),
                            etag);
        });
    }

    private static PlanPage page(List<SummaryView> plans, int limit) {
        Page<SummaryView> page = Page.of(plans, limit, plan -> plan.unit() + "/" + plan.year());
        return new PlanPage(page.items(), page.nextCursor());
    }
}
