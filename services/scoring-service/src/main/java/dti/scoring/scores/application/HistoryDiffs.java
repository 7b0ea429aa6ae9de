package dti.scoring.scores.application;

import dti.scoring.logs.EventLogs;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.RecordedEvent;
import dti.scoring.submissions.application.SubmissionMoment;
import dti.scoring.submissions.domain.FrameworkPin;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.SubmissionEvent;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.tuples.Tuple2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares two moments of a submission from its events alone, without the tables of the projection. */
@ApplicationScoped
public class HistoryDiffs {

    private final EventLogs logs;
    private final Catalogues catalogues;

    HistoryDiffs(EventLogs logs, Catalogues catalogues) {
        this.logs = logs;
        this.catalogues = catalogues;
    }

    /** The moments to compare, and a leaf's key, or null for the whole submission. */
    public record Question(
            SubmissionMoment from,
            SubmissionMoment to,
            @Nullable String leaf) {}

    /** Computes on a worker thread: a score tree per event is too long for an event loop. */
    public Uni<HistoryDiff> of(SubmissionId id, Question asked) {
        return logs.submissions()
                .readWholeStream(id.stream())
                .map(events -> events.stream().map(RecordedEvent::of).toList())
                .flatMap(events -> frameworks(events)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(known -> new DiffBuild(known, asked.leaf()).of(id, events, asked.from(), asked.to())));
    }

    private Uni<Map<FrameworkPin, ScoredFramework>> frameworks(List<RecordedEvent> events) {
        return Multi.createFrom()
                .items(events.stream()
                        .flatMap(recorded -> pin(recorded.event()))
                        .distinct())
                .onItem()
                .transformToUniAndConcatenate(pin -> catalogues.of(pin).map(framework -> Tuple2.of(pin, framework)))
                .collect()
                .asMap(Tuple2::getItem1, Tuple2::getItem2);
    }

    private static Stream<FrameworkPin> pin(SubmissionEvent event) {
        return switch (event) {
            case SubmissionEvent.SubmissionOpened opened -> Stream.of(opened.framework());
            case SubmissionEvent.FrameworkRepinned repinned -> Stream.of(repinned.framework());
            default -> Stream.empty();
        };
    }
}
