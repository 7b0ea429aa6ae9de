package dti.scoring.scores.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event and the figures it moved.
 *
 * @param position of the event in the log {@code submissions}
 * @param changes {@code [{node, what, before, after}]}
 * @param totalsBefore null for the event that opened the submission
 */
public record HistoryRow(
        long position,
        long version,
        UUID eventId,
        String type,
        Instant at,
        Instant effectiveAt,
        Who who,
        @Nullable String leaf,
        @Nullable String why,
        UUID correlationId,
        JsonNode changes,
        @Nullable JsonNode totalsBefore,
        JsonNode totalsAfter,
        String rulesVersion) {

    /** The actor of an event: an opaque subject, the role acted in, and the actor's unit. */
    public record Who(String subject, String role, @Nullable String unit) {}
}
