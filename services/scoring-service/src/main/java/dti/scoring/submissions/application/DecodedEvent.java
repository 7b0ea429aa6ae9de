package dti.scoring.submissions.application;

import dti.eventstore.StoredEvent;
import dti.eventstore.UnreadableEventException;
import dti.eventstore.park.LeftOut;
import dti.scoring.submissions.domain.SubmissionEvent;
import java.util.Set;

/** An event as the log holds it, and what it says. */
public record DecodedEvent(StoredEvent stored, SubmissionEvent event) {

    /** Fails with {@link UnreadableEventException} for one that is neither readable nor left out. */
    public static DecodedEvent of(StoredEvent stored, Set<LeftOut> leftOut) {
        return new DecodedEvent(stored, LeftOutEvents.decode(stored, leftOut));
    }
}
