package dti.scoring.scores.projection;

import dti.scoring.submissions.application.RecordedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Computes for each event, in order, the submission's score before and after it. */
final class Steps {

    private final Snapshots snapshots;

    Steps(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    Uni<List<Step>> of(List<RecordedEvent> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(this::step)
                .collect()
                .asList();
    }

    private Uni<Step> step(RecordedEvent event) {
        return snapshots
                .before(event.stored())
                .flatMap(before ->
                        snapshots.after(before, event).map(after -> new Step(event, before.orElse(null), after)));
    }
}
