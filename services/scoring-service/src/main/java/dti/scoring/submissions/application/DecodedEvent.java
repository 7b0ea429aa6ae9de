package dti.scoring.submissions.application;

import dti.eventstore.StoredEvent;
import dti.eventstore.UnreadableEventException;
import dti.scoring.submissions.domain.SubmissionEvent;

/** An event as the log holds it, and what it says. */
public record DecodedEvent(StoredEvent stored, SubmissionEvent event) {

    /** Fails with {@link UnreadableEventException} where that cannot be told. */
    public static DecodedEvent of(StoredEvent stored) {
        return new DecodedEvent(stored, SubmissionEventCodec.decode(stored));
    }
}
