package dti.scoring.submissions.http;

import dti.eventsourcing.StreamVersion;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.request.Page;
import dti.scoring.logs.EventLogs;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The stream of a submission, oldest event first. */
@Path("/api/v1/submissions/{campaign}/{unit}/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Lịch sử và nhật ký")
public class EventResource {

    private final CallerProvider callers;
    private final FoldedSubmissions submissions;
    private final EventLogs logs;

    EventResource(CallerProvider callers, FoldedSubmissions submissions, EventLogs logs) {
        this.callers = callers;
        this.submissions = submissions;
        this.logs = logs;
    }

    @GET
    @Operation(operationId = "getEvents", summary = "The events of a submission, oldest first")
    public Uni<Page<EventAnswer>> events(
            String campaign,
            String unit,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @QueryParam("cursor") String cursor) {
        SubmissionId id = new SubmissionId(campaign, unit);
        Caller caller = callers.caller();
        int size = Page.limit(limit);
        StreamVersion after = new StreamVersion(Page.number(cursor, 0));
        return OpenSubmissions.readable(id, submissions.latest(id), caller)
                .flatMap(opened -> logs.submissions().readStream(id.stream(), after, size + 1))
                .map(events -> Page.of(
                        events.stream().map(EventAnswer::of).toList(), size, event -> Long.toString(event.version())));
    }
}
