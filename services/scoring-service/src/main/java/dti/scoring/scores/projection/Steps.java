package dti.scoring.scores.projection;

import dti.eventstore.StoredEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Events in their order, each with the submission's score before and after it. */
final class Steps {

    private final Snapshots snapshots;

    Steps(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    Uni<List<Step>> of(List<StoredEvent> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(this::step)
                .collect()
                .asList();
    }

    private Uni<Step> step(StoredEvent event) {
        return snapshots
                .before(event)
                .flatMap(before ->
                        snapshots.after(before, event).map(after -> new Step(event, before.orElse(null), after)));
    }
}
