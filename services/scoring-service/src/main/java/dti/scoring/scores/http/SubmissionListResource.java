package dti.scoring.scores.http;

import dti.access.Caller;
import dti.access.CallerProvider;
import dti.problem.Page;
import dti.scoring.scores.application.ScoreReads;
import dti.scoring.scores.application.ScoreRow;
import dti.scoring.submissions.application.SubmissionAccess;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Submissions with their latest totals, as the projection has them. */
@Path("/api/v1/submissions")
@Tag(name = "Submissions", description = "Hồ sơ đánh giá")
public class SubmissionListResource {

    private final CallerProvider callers;
    private final ScoreReads reads;

    SubmissionListResource(CallerProvider callers, ScoreReads reads) {
        this.callers = callers;
        this.reads = reads;
    }

    /** Whoever may not read all submissions is shown those of their own unit only. */
    @GET
    @Operation(operationId = "listSubmissions", summary = "Submissions by campaign, unit and state")
    public Uni<Page<ScoreRow>> list(
            @Nullable @QueryParam("campaign") String campaign,
            @Nullable @QueryParam("unit") String unit,
            @Nullable @QueryParam("state") String state,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @QueryParam("cursor") String cursor) {
        Caller caller = callers.caller();
        SubmissionAccess.list(caller);
        int size = Page.limit(limit);
        String after = Page.key(cursor).orElse("");
        boolean ownOnly = !SubmissionAccess.readsAll(caller);
        if (ownOnly && (caller.unit() == null || (unit != null && !caller.belongsTo(unit)))) {
            return Uni.createFrom().item(Page.of(List.<ScoreRow>of(), size, ScoreRow::key));
        }
        var filter = new ScoreReads.Filter(campaign, ownOnly ? caller.unit() : unit, state);
        return reads.submissions(filter, after, size + 1).map(rows -> Page.of(rows, size, ScoreRow::key));
    }
}
