package dti.scoring.submissions.application;

import dti.eventstore.StoredEvent;
import dti.eventstore.UnreadableEventException;
import dti.eventstore.park.OmittedEvent;
import dti.scoring.submissions.domain.SubmissionEvent;
import java.util.Set;

/** An event of a submission, with its place in the log. */
public record RecordedEvent(StoredEvent stored, SubmissionEvent event) {

    /** Fails with {@link UnreadableEventException} for an event that this program cannot read. */
    public static RecordedEvent of(StoredEvent stored) {
        return new RecordedEvent(stored, SubmissionEventCodec.decode(stored));
    }

    /** Fails with {@link UnreadableEventException} for an event that is neither readable nor left out. */
    public static RecordedEvent of(StoredEvent stored, Set<OmittedEvent> leftOut) {
        return new RecordedEvent(stored, LeftOutEvents.decode(stored, leftOut));
    }
}
