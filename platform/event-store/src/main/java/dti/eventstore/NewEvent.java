package dti.eventstore;

import java.time.Instant;
import java.util.UUID;

/**
 * An event to record.
 *
 * @param id unique in the log permanently; see {@link RequestKey#eventId}
 * @param type past tense, kebab-case: {@code self-score-entered}
 * @param schemaVersion 1 or more
 * @param effectiveAt the time from which the fact holds; usually the time of the command
 * @param payload JSON text, stored byte for byte
 */
public record NewEvent(UUID id, String type, int schemaVersion, Instant effectiveAt, String payload) {

    public NewEvent {
        if (schemaVersion < 1) {
            throw new IllegalArgumentException("a schema version is 1 or more: " + schemaVersion);
        }
    }
}
