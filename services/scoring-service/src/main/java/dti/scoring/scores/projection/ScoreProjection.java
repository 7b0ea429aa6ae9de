package dti.scoring.scores.projection;

import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.Append;
import dti.eventstore.AppendResult;
import dti.eventstore.NewEvent;
import dti.eventstore.PgEventStore;
import dti.eventstore.RequestKey;
import dti.eventstore.StoredEvent;
import dti.eventstore.project.Projection;
import dti.scoring.logs.EventLogs;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.DecodedEvent;
import dti.scoring.submissions.application.FoldedSubmissions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Recomputes a submission's totals on each of its events: the latest totals, a row of history, and the result for other
 * services in the log {@code scores}, where a submission has the same versions as in the log {@code submissions}.
 */
@ApplicationScoped
public class ScoreProjection implements Projection {

    /** What it appends to the log of scores. */
    public static final String CHANGED = "score-changed";

    private final PgEventStore scores;
    private final Steps steps;

    ScoreProjection(EventLogs logs, FoldedSubmissions submissions, Catalogues catalogues) {
        this.scores = logs.scores();
        this.steps = new Steps(new Snapshots(submissions, catalogues, Snapshots.KEPT_MAX));
    }

    @Override
    public String name() {
        return "scores";
    }

    @Override
    public Uni<Void> apply(List<StoredEvent> events, SqlConnection transaction) {
        return steps.of(events.stream().map(DecodedEvent::of).toList()).flatMap(all -> store(all, transaction));
    }

    /** The append comes last: it holds the end of the log until the commit. */
    private Uni<Void> store(List<Step> all, SqlConnection transaction) {
        return ScoreRows.LIVE
                .write(ComputedRows.of(all), transaction)
                .chain(() -> scores.appendWithin(
                        transaction, all.stream().map(ScoreProjection::append).toList()))
                .invoke(ScoreProjection::check)
                .replaceWithVoid();
    }

    private static Append append(Step step) {
        StoredEvent event = step.event();
        UUID requestId =
                new RequestKey("system:score-projection", event.stream().value(), event.id()).requestId();
        NewEvent result = new NewEvent(
                RequestKey.eventId(requestId, 0), CHANGED, 1, event.effectiveAt(), ScoreMessages.json(step));
        return new Append(
                event.stream(),
                ExpectedVersion.exactly(new StreamVersion(event.version().value() - 1)),
                requestId,
                event.hash(),
                new Append.Origin(event.actor(), event.correlationId(), event.id(), event.traceparent()),
                List.of(result));
    }

    /** Anything but "written now" means that this event took effect before, which the checkpoint rules out. */
    private static void check(List<AppendResult> results) {
        for (AppendResult result : results) {
            if (!(result instanceof AppendResult.Appended)) {
                throw new IllegalStateException("the scores log does not follow the submissions log: " + result);
            }
        }
    }
}
