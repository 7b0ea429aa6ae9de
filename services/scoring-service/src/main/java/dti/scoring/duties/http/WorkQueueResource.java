package dti.scoring.duties.http;

import dti.access.Caller;
import dti.access.CallerProvider;
import dti.problem.FieldError;
import dti.problem.Page;
import dti.problem.ProblemException;
import dti.problem.Text;
import dti.scoring.duties.application.ChangedLeaves;
import dti.scoring.duties.application.DutyAccess;
import dti.scoring.duties.application.WorkQueue;
import dti.scoring.duties.http.DutyAnswers.ChangedItem;
import dti.scoring.duties.http.DutyAnswers.WorkCount;
import dti.scoring.duties.http.DutyAnswers.WorkItem;
import dti.units.UnitNames;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a reviewer or the council has yet to decide, and what units changed since round 1. */
@Path("/api/v1/work-queue")
@Tag(name = "Work queue", description = "Việc cần thẩm định")
public class WorkQueueResource {

    private static final Set<String> KINDS = Set.of("score", "changed", "exclusion");

    private final CallerProvider callers;
    private final WorkQueue queue;
    private final ChangedLeaves changed;
    private final UnitNames names;

    WorkQueueResource(CallerProvider callers, WorkQueue queue, ChangedLeaves changed, UnitNames names) {
        this.callers = callers;
        this.names = names;
        this.queue = queue;
        this.changed = changed;
    }

    @GET
    @Operation(operationId = "getWorkQueue", summary = "Leaves this reviewer, or the council, has yet to decide on")
    public Uni<Page<WorkItem>> items(
            @Nullable @QueryParam("campaign") String campaign,
            @Nullable @QueryParam("unit") String unit,
            @Nullable @QueryParam("kind") String kind,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @QueryParam("cursor") String cursor) {
        var whose = DutyAccess.queue(callers.caller());
        int size = Page.limit(limit);
        String wanted = kind(kind);
        String after = Page.key(cursor).orElse(null);
        return names.parameter("unit", unit)
                .map(code -> new WorkQueue.Filter(campaign, code, wanted))
                .flatMap(filter -> queue.items(whose, filter, after, size + 1))
                .map(rows -> {
                    Page<WorkQueue.Item> page = Page.of(rows, size, WorkQueue.Item::key);
                    return new Page<>(page.items().stream().map(WorkItem::of).toList(), page.nextCursor());
                });
    }

    @GET
    @Path("/counts")
    @Operation(operationId = "countWorkQueue", summary = "How many of them, per campaign and unit")
    public Uni<Page<WorkCount>> counts(
            @Nullable @QueryParam("campaign") String campaign,
            @Nullable @QueryParam("unit") String unit,
            @Nullable @QueryParam("kind") String kind,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @QueryParam("cursor") String cursor) {
        var whose = DutyAccess.queue(callers.caller());
        int size = Page.limit(limit);
        String wanted = kind(kind);
        String after = Page.key(cursor).orElse(null);
        return names.parameter("unit", unit)
                .map(code -> new WorkQueue.Filter(campaign, code, wanted))
                .flatMap(filter -> queue.counts(whose, filter, after, size + 1))
                .map(rows -> {
                    Page<WorkQueue.Count> page = Page.of(rows, size, WorkQueue.Count::key);
                    return new Page<>(page.items().stream().map(WorkCount::of).toList(), page.nextCursor());
                });
    }

    /** Whoever may not read all submissions is shown their own unit's, or one's it took over from where they ask for it. */
    @GET
    @Path("/changes")
    @Operation(operationId = "listChangedLeaves", summary = "What units changed since round 1, with before and after")
    public Uni<Page<ChangedItem>> changes(
            @Nullable @QueryParam("campaign") String campaign,
            @Nullable @QueryParam("unit") String unit,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @QueryParam("cursor") String cursor) {
        Caller caller = callers.caller();
        String own = DutyAccess.changes(caller).orElse(null);
        int size = Page.limit(limit);
        String after = Page.key(cursor).orElse(null);
        return names.parameter("unit", unit)
                .map(code -> code == null ? own : code)
                .flatMap(of -> isForeign(own, of, caller)
                        ? Uni.createFrom().item(List.<ChangedLeaves.Changed>of())
                        : changed.list(campaign, of, after, size + 1))
                .map(rows -> {
                    Page<ChangedLeaves.Changed> page = Page.of(rows, size, ChangedLeaves.Changed::key);
                    return new Page<>(page.items().stream().map(ChangedItem::of).toList(), page.nextCursor());
                });
    }

    private static boolean isForeign(@Nullable String own, @Nullable String asked, Caller caller) {
        return own != null && asked != null && !caller.belongsTo(asked) && !caller.succeeds(asked);
    }

    private static @Nullable String kind(@Nullable String kind) {
        if (kind != null && !KINDS.contains(kind)) {
            throw ProblemException.malformed(FieldError.parameter(
                    "kind",
                    new Text("kind là score, changed hoặc exclusion.", "kind is score, changed or exclusion.")));
        }
        return kind;
    }
}
