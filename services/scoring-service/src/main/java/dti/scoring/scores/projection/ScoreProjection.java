package dti.scoring.scores.projection;

import dti.contracts.ContractsJson;
import dti.contracts.ScoreWithheld;
import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.Append;
import dti.eventstore.AppendResult;
import dti.eventstore.NewEvent;
import dti.eventstore.PgEventStore;
import dti.eventstore.RequestKey;
import dti.eventstore.StoredEvent;
import dti.eventstore.park.OmittedEvent;
import dti.eventstore.park.ParkedStream;
import dti.eventstore.project.BatchParking;
import dti.eventstore.project.ParkingProjection;
import dti.scoring.logs.EventLogs;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.application.LeftOutEvents;
import dti.scoring.submissions.application.RecordedEvent;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Recomputes a submission's totals on each of its events. It writes the latest totals, a row of history, and the result
 * for other services in the log {@code scores}, where a submission has the same versions as in the log
 * {@code submissions}. An event that cannot be computed parks its submission; the log then says that the score is
 * withheld (ADR 24).
 */
@ApplicationScoped
public class ScoreProjection implements ParkingProjection {

    /** The event type, in the log of scores, with the totals after an event. */
    public static final String CHANGED = "score-changed";

    /** The event type, in the log of scores, that replaces the totals while the submission is parked. */
    public static final String WITHHELD = "score-withheld";

    private final PgEventStore scores;
    private final LeftOutEvents leftOut;
    private final Steps steps;

    ScoreProjection(EventLogs logs, FoldedSubmissions submissions, Catalogues catalogues, LeftOutEvents leftOut) {
        this.scores = logs.scores();
        this.leftOut = leftOut;
        this.steps = new Steps(new Snapshots(submissions, catalogues, Snapshots.KEPT_MAX));
    }

    @Override
    public String name() {
        return "scores";
    }

    /** The append comes last: it locks the end of the log until the commit. */
    @Override
    public Uni<Void> apply(List<StoredEvent> events, BatchParking held, SqlConnection transaction) {
        return steps(held.flowing(events))
                .call(all -> ScoreRows.LIVE.write(ComputedRows.of(all), transaction))
                .flatMap(all -> scores.appendWithin(transaction, appends(events, held, all)))
                .invoke(ScoreProjection::check)
                .replaceWithVoid();
    }

    /**
     * The log of scores already has a message of this version. The submission's score is published once more after the
     * last event.
     */
    @Override
    public Uni<Void> applyHeld(StoredEvent event, boolean isLast, SqlConnection transaction) {
        leftOut.refresh();
        return steps(List.of(event))
                .flatMap(all -> ScoreRows.LIVE.write(ComputedRows.of(all), transaction))
                .chain(() -> published(event, isLast, transaction));
    }

    /** The row of history says that the event was left out. */
    @Override
    public Uni<Void> leaveOut(StoredEvent event, boolean isLast, SqlConnection transaction) {
        return steps.of(List.of(RecordedEvent.of(event, Set.of(OmittedEvent.of(event)))))
                .flatMap(all -> ScoreRows.LIVE.write(ComputedRows.of(all), transaction))
                .chain(() -> published(event, isLast, transaction));
    }

    @Override
    public void settled() {
        leftOut.refresh();
    }

    private Uni<List<Step>> steps(List<StoredEvent> events) {
        return leftOut.current()
                .flatMap(without -> steps.of(events.stream()
                        .map(event -> RecordedEvent.of(event, without))
                        .toList()));
    }

    private static Uni<Void> published(StoredEvent event, boolean isLast, SqlConnection transaction) {
        return isLast
                ? ReleasedScores.publish(SubmissionId.of(event.stream()), transaction)
                : Uni.createFrom().voidItem();
    }

    private static List<Append> appends(List<StoredEvent> events, BatchParking held, List<Step> steps) {
        Iterator<Step> next = steps.iterator();
        List<Append> appends = new ArrayList<>(events.size());
        for (StoredEvent event : events) {
            appends.add(
                    held.isHeld(event)
                            ? append(event, WITHHELD, withheld(event, held.standing(event)))
                            : append(event, CHANGED, ScoreMessages.json(next.next())));
        }
        return appends;
    }

    private static String withheld(StoredEvent event, ParkedStream standing) {
        SubmissionId submission = SubmissionId.of(event.stream());
        return ContractsJson.write(new ScoreWithheld(
                submission.campaign(),
                submission.unit(),
                event.version().value(),
                event.position().value(),
                event.recordedAt(),
                standing.parkedAt(),
                standing.reason()));
    }

    private static Append append(StoredEvent event, String type, String payload) {
        UUID requestId =
                new RequestKey("system:score-projection", event.stream().value(), event.id()).requestId();
        NewEvent result = new NewEvent(RequestKey.eventId(requestId, 0), type, 1, event.effectiveAt(), payload);
        return new Append(
                event.stream(),
                ExpectedVersion.exactly(new StreamVersion(event.version().value() - 1)),
                requestId,
                event.hash(),
                new Append.Origin(event.actor(), event.correlationId(), event.id(), event.traceparent()),
                List.of(result));
    }

    /** Another result than "appended" means that this event took effect before, which the checkpoint rules out. */
    private static void check(List<AppendResult> results) {
        for (AppendResult result : results) {
            if (!(result instanceof AppendResult.Appended)) {
                throw new IllegalStateException("the scores log does not follow the submissions log: " + result);
            }
        }
    }
}
