package dti.scoring.replays.projection;

import dti.eventsourcing.StreamId;
import dti.eventstore.StoredEvent;
import dti.scoring.submissions.domain.SubmissionId;
import java.util.List;

/**
 * Some events of one submission, in their order.
 *
 * @param after the version before the first of them
 * @param hash of the event of that version
 * @param isLast whether no more follow in this pass
 */
record Chunk(StreamId stream, long after, String hash, List<StoredEvent> events, boolean isLast) {

    SubmissionId submission() {
        return SubmissionId.of(stream);
    }

    /** The version of the last event; that before the first where there is none. */
    long until() {
        return events.isEmpty() ? after : events.getLast().version().value();
    }

    /** The same without what cannot be recomputed; nothing follows it. */
    Chunk endingWith(int events) {
        return new Chunk(stream, after, hash, this.events.subList(0, events), true);
    }
}
