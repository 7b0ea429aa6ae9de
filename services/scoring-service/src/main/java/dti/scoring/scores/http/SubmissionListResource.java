package dti.scoring.scores.http;

import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.request.FilterValues;
import dti.runtime.request.Page;
import dti.runtime.units.UnitIdentifierResolver;
import dti.scoring.scores.application.ScoreReads;
import dti.scoring.scores.application.ScoreRow;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.Phase;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists submissions with their latest totals, from the projection. */
@Path("/api/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions", description = "Hồ sơ đánh giá")
public class SubmissionListResource {

    /** The states of the phases, and those of a submission within self-assessment. */
    private static final Set<String> STATES = Stream.concat(
                    Arrays.stream(Phase.values()).map(Phase::submissionState), Stream.of("submitted", "returned"))
            .collect(Collectors.toUnmodifiableSet());

    private final CallerProvider callers;
    private final UnitIdentifierResolver names;
    private final ScoreReads reads;

    SubmissionListResource(CallerProvider callers, UnitIdentifierResolver names, ScoreReads reads) {
        this.callers = callers;
        this.names = names;
        this.reads = reads;
    }

    /**
     * A caller who may not read all submissions gets those of their own unit or, on request, of a unit it took over
     * from.
     */
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
        FilterValues.check("state", state, STATES);
        int size = Page.limit(limit);
        String after = Page.key(cursor).orElse("");
        return names.parameter("unit", unit)
                .flatMap(code -> list(new ScoreReads.Filter(campaign, code, state), caller, after, size));
    }

    private Uni<Page<ScoreRow>> list(ScoreReads.Filter asked, Caller caller, String after, int size) {
        if (SubmissionAccess.readsAll(caller)) {
            return page(asked, after, size);
        }
        String unit = asked.unit() == null ? caller.unit() : asked.unit();
        boolean own = unit != null && (caller.belongsTo(unit) || caller.succeeds(unit));
        return own
                ? page(new ScoreReads.Filter(asked.campaign(), unit, asked.state()), after, size)
                : Uni.createFrom().item(Page.of(List.<ScoreRow>of(), size, ScoreRow::key));
    }

    private Uni<Page<ScoreRow>> page(ScoreReads.Filter filter, String after, int size) {
        return reads.submissions(filter, after, size + 1).map(rows -> Page.of(rows, size, ScoreRow::key));
    }
}
