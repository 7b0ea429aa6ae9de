package dti.scoring.duties.http;

import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.Page;
import dti.runtime.units.UnitIdentifierResolver;
import dti.scoring.duties.application.ChangedLeaves;
import dti.scoring.duties.application.DutyAccess;
import dti.scoring.duties.application.WorkQueue;
import dti.scoring.duties.http.DutyAnswers.ChangedItem;
import dti.scoring.duties.http.DutyAnswers.WorkCount;
import dti.scoring.duties.http.DutyAnswers.WorkItem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists the decisions that a reviewer or the council has yet to make, and what units changed since round 1. */
@Path("/api/v1/work-queue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work queue", description = "Việc cần thẩm định")
public class WorkQueueResource {

    private static final Set<String> KINDS = Set.of("score", "changed", "exclusion");

    private final CallerProvider callers;
    private final WorkQueue queue;
    private final ChangedLeaves changed;
    private final UnitIdentifierResolver names;

    WorkQueueResource(CallerProvider callers, WorkQueue queue, ChangedLeaves changed, UnitIdentifierResolver names) {
        this.callers = callers;
        this.names = names;
        this.queue = queue;
        this.changed = changed;
    }

    @GET
    @Operation(operationId = "getWorkQueue", summary = "Leaves this reviewer, or the council, has yet to decide on")
    public Uni<Page<WorkItem>> items(@BeanParam Wanted wanted) {
        return queued(wanted, queue::items, WorkQueue.Item::key).map(page -> page.map(WorkItem::of));
    }

    @GET
    @Path("/counts")
    @Operation(operationId = "countWorkQueue", summary = "How many of them, per campaign and unit")
    public Uni<Page<WorkCount>> counts(@BeanParam Wanted wanted) {
        return queued(wanted, queue::counts, WorkQueue.Count::key).map(page -> page.map(WorkCount::of));
    }

    /**
     * A caller who may not read all submissions gets those of their own unit or, on request, of a unit it took over
     * from.
     */
    @GET
    @Path("/changes")
    @Operation(operationId = "listChangedLeaves", summary = "What units changed since round 1, with before and after")
    public Uni<Page<ChangedItem>> changes(@BeanParam Asked asked) {
        Caller caller = callers.caller();
        String own = DutyAccess.changes(caller).orElse(null);
        int size = Page.limit(asked.limit);
        String after = asked.after();
        return names.parameter("unit", asked.unit)
                .map(code -> code == null ? own : code)
                .flatMap(of -> isForeign(own, of, caller)
                        ? Uni.createFrom().item(List.<ChangedLeaves.Changed>of())
                        : changed.list(asked.campaign, of, after, size + 1))
                .map(rows -> Page.of(rows, size, ChangedLeaves.Changed::key).map(ChangedItem::of));
    }

    /**
     * Returns a page of the caller's decisions to make. It reads one row more than the page holds to see whether
     * another follows.
     */
    private <R> Uni<Page<R>> queued(Wanted wanted, Query<R> query, Function<R, String> key) {
        var whose = DutyAccess.queue(callers.caller());
        int size = Page.limit(wanted.limit);
        String kind = wanted.kind();
        String after = wanted.after();
        return names.parameter("unit", wanted.unit)
                .map(code -> new WorkQueue.Filter(wanted.campaign, code, kind))
                .flatMap(filter -> query.rows(whose, filter, after, size + 1))
                .map(rows -> Page.of(rows, size, key));
    }

    private static boolean isForeign(@Nullable String own, @Nullable String asked, Caller caller) {
        return own != null && asked != null && !caller.belongsTo(asked) && !caller.succeeds(asked);
    }

    /** One of the queue's lists. */
    @FunctionalInterface
    private interface Query<R> {
        Uni<List<R>> rows(WorkQueue.Appraiser whose, WorkQueue.Filter filter, @Nullable String afterKey, int limit);
    }

    /** Selects part of a list. */
    static class Asked {

        @QueryParam("campaign")
        @Nullable
        String campaign;

        @QueryParam("unit")
        @Nullable
        String unit;

        @QueryParam("limit")
        @Nullable
        Integer limit;

        @QueryParam("cursor")
        @Nullable
        String cursor;

        @Nullable
        String after() {
            return Page.key(cursor).orElse(null);
        }
    }

    /** Selects part of the queue. */
    static final class Wanted extends Asked {

        @QueryParam("kind")
        @Nullable
        String kind;

        @Nullable
        String kind() {
            if (kind != null && !KINDS.contains(kind)) {
                throw ProblemException.malformed(FieldError.parameter(
                        "kind",
                        new Text("kind là score, changed hoặc exclusion.", "kind is score, changed or exclusion.")));
            }
            return kind;
        }
    }
}
