package dti.scoring.submissions.application;

import dti.eventstore.StoredEvent;
import dti.scoring.submissions.domain.SubmissionEvent;

/** An event of a submission, with its place in the log. */
public record Recorded(StoredEvent stored, SubmissionEvent event) {

    public static Recorded of(StoredEvent stored) {
        return new Recorded(stored, SubmissionEventCodec.decode(stored));
    }
}
