package dti.scoring.scores.projection;

import dti.eventstore.StoredEvent;
import dti.scoring.submissions.application.EventFacts;
import dti.scoring.submissions.domain.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * A row of history, without the trees it was computed from.
 *
 * @param changes JSON: every figure of every node that the event moved
 * @param totalsBefore JSON; null for the event that opened the submission
 * @param totalsAfter JSON
 */
record HistoryEntry(
        StoredEvent event,
        SubmissionId submission,
        EventFacts facts,
        String changes,
        @Nullable String totalsBefore,
        String totalsAfter) {}
