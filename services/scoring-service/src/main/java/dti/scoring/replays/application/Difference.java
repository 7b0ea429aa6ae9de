package dti.scoring.replays.application;

import com.fasterxml.jackson.databind.JsonNode;
import dti.scoring.submissions.domain.SubmissionId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference between the stored results of a submission and the results of its events.
 *
 * @param version the first event whose result differs, with its position
 * @param lastVersion the last event found to differ
 * @param count the number of events that differ
 * @param type of the first event; null where it is not in the log
 * @param fields {@code [{field, live, replayed}]}
 */
public record Difference(
        SubmissionId submission,
        What what,
        long version,
        long position,
        long lastVersion,
        long count,
        @Nullable UUID eventId,
        @Nullable String type,
        JsonNode fields) {

    /** The kind of data that differs. */
    public enum What {
        /** The event itself was changed, or cannot be read. */
        LOG,
        /** A row of history. */
        HISTORY,
        /** The latest totals. */
        SCORE,
        /** The open work, which duties and work queues are read from. */
        WORK,
        /** The messages to other services. */
        PUBLISHED;

        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static What ofWire(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
