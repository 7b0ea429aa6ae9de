package dti.scoring.scores.http;

import dti.eventsourcing.StreamVersion;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.Page;
import dti.scoring.logs.EventLogs;
import dti.scoring.logs.ProjectedLog;
import dti.scoring.scores.application.HistoryDiff;
import dti.scoring.scores.application.HistoryDiffs;
import dti.scoring.scores.application.HistoryRow;
import dti.scoring.scores.application.ScoreReads;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.application.SubmissionMoment;
import dti.scoring.submissions.application.SubmissionMoments;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Shows the history of a score: for each event the actor, the time, the reason, and the moved figures before and after.
 */
@Path("/api/v1/submissions/{campaign}/{unit}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Lịch sử và nhật ký")
public class HistoryResource {

    /** The projection is normally milliseconds behind the log. A delay of two seconds means that it has stopped. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(2);

    private final CallerProvider callers;
    private final FoldedSubmissions submissions;
    private final EventLogs logs;
    private final ProjectedLog projected;
    private final ScoreReads reads;
    private final HistoryDiffs diffs;

    HistoryResource(
            CallerProvider callers,
            FoldedSubmissions submissions,
            EventLogs logs,
            ProjectedLog projected,
            ScoreReads reads,
            HistoryDiffs diffs) {
        this.callers = callers;
        this.submissions = submissions;
        this.logs = logs;
        this.projected = projected;
        this.reads = reads;
        this.diffs = diffs;
    }

    @GET
    @Operation(operationId = "getHistory", summary = "What each event moved, oldest first")
    public Uni<Page<HistoryRow>> history(
            String campaign,
            String unit,
            @Nullable @QueryParam("leaf") String leaf,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @QueryParam("cursor") String cursor) {
        SubmissionId id = new SubmissionId(campaign, unit);
        Caller caller = callers.caller();
        int size = Page.limit(limit);
        long after = Page.number(cursor, 0);
        return submissions
                .latest(id)
                .flatMap(state -> upToDate(id, state, caller))
                .flatMap(ready -> reads.history(id, leaf, after, size + 1))
                .map(rows -> Page.of(rows, size, row -> Long.toString(row.version())));
    }

    /** The events that explain the difference between two moments. Their shares add up to the difference exactly. */
    @GET
    @Path("/diff")
    @Operation(
            operationId = "diffHistory",
            summary = "What differs between two moments, and by which events",
            description =
                    "from and to: a version, a time (RFC 3339) or a position such as submissions:1042; version 0 is"
                            + " before the first event. Without to: now.")
    public Uni<HistoryDiff> diff(
            String campaign,
            String unit,
            @Nullable @QueryParam("from") String from,
            @Nullable @QueryParam("to") String to,
            @Nullable @QueryParam("leaf") String leaf) {
        SubmissionId id = new SubmissionId(campaign, unit);
        Caller caller = callers.caller();
        SubmissionMoment start = SubmissionMoments.parameter("from", from == null ? "0" : from);
        SubmissionMoment end = to == null ? SubmissionMoment.NOW : SubmissionMoments.parameter("to", to);
        return submissions
                .latest(id)
                .invoke(state -> readable(id, state, caller))
                .flatMap(state -> diffs.of(id, new HistoryDiffs.Question(start, end, leaf)))
                .invoke(HistoryResource::check);
    }

    private static void check(HistoryDiff diff) {
        if (diff.to().version() < diff.from().version()) {
            throw ProblemException.invalid(
                    FieldError.parameter("to", new Text("to phải sau from.", "to must not be before from.")));
        }
    }

    /** Waits for the projection: a history must not miss an event that its reader has just caused. */
    private Uni<Void> upToDate(SubmissionId id, Submission state, Caller caller) {
        Submission.Opened opened = readable(id, state, caller);
        StreamVersion beforeLast = new StreamVersion(opened.version() - 1);
        return logs.submissions()
                .readStream(id.stream(), beforeLast, 1)
                .flatMap(last -> projected.await(
                        EventLogs.SUBMISSIONS, last.getFirst().position().value(), WAIT_MAX))
                .invoke(reached -> {
                    if (!reached) {
                        throw ProblemException.unavailable(
                                new Text("Lịch sử đang được cập nhật.", "The history is being brought up to date."), 1);
                    }
                })
                .replaceWithVoid();
    }

    private static Submission.Opened readable(SubmissionId id, Submission state, Caller caller) {
        SubmissionAccess.read(caller, id, state);
        if (!(state instanceof Submission.Opened opened)) {
            throw ProblemException.notFound(new Text("Không có hồ sơ này.", "There is no such submission."));
        }
        return opened;
    }
}
