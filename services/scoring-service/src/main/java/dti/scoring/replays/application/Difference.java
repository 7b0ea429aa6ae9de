package dti.scoring.replays.application;

import com.fasterxml.jackson.databind.JsonNode;
import dti.scoring.submissions.domain.SubmissionId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where what is kept of a submission parts from what its events say.
 *
 * @param version the first event whose result differs, and its position
 * @param lastVersion the last one found to differ
 * @param count how many differ
 * @param type of that event; null where it is not in the log
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

    /** What differs. */
    public enum What {
        /** The event itself is not what it was, or cannot be read. */
        LOG,
        /** A row of history. */
        HISTORY,
        /** The latest totals. */
        SCORE,
        /** What is still to do, from which duties and work queues are read. */
        WORK,
        /** What other services were told. */
        PUBLISHED;

        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static What ofWire(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
