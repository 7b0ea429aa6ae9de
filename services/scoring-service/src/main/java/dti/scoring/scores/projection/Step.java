package dti.scoring.scores.projection;

import dti.eventstore.StoredEvent;
import dti.rules.score.ScoreTree;
import dti.scoring.submissions.application.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * One event and what it did to its submission.
 *
 * @param before null for the event that opened it
 */
record Step(RecordedEvent decoded, @Nullable Snapshot before, Snapshot after) {

    StoredEvent event() {
        return decoded.stored();
    }

    @Nullable
    ScoreTree treeBefore() {
        return before == null ? null : before.tree();
    }
}
