package dti.scoring.scores.projection;

import dti.eventstore.StoredEvent;
import dti.rules.score.ScoreTree;
import dti.scoring.submissions.application.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * One event, and its submission before and after it.
 *
 * @param before null for the event that opened the submission
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
