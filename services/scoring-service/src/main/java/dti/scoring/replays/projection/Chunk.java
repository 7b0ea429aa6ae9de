package dti.scoring.replays.projection;

import dti.eventsourcing.StreamId;
import dti.eventstore.StoredEvent;
import dti.scoring.submissions.domain.SubmissionId;
import java.util.List;

/**
 * Some events of one submission, in order.
 *
 * @param after the version before the first event
 * @param hash the hash of the event of that version
 * @param isLast whether no more follow in this pass
 */
record Chunk(StreamId stream, long after, String hash, List<StoredEvent> events, boolean isLast) {

    SubmissionId submission() {
        return SubmissionId.of(stream);
    }

    /** Returns the version of the last event, or the version before the first where there is none. */
    long until() {
        return events.isEmpty() ? after : events.getLast().version().value();
    }

    /**
     * Returns a copy with the first events only, as the last chunk of its submission: the rest cannot be recomputed.
     */
    Chunk endingWith(int events) {
        return new Chunk(stream, after, hash, this.events.subList(0, events), true);
    }
}
