package dti.scoring.integrity.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of a verification of the log.
 *
 * @param number in the order of the requests
 * @param askedBy a subject; {@code system:scheduler} for a scheduled verification
 * @param status {@code running | verified | broken | failed}
 * @param events the number of events found good so far, from the first on
 * @param result a {@link Finding}, once the verification is done
 */
public record Verification(
        UUID id,
        long number,
        String askedBy,
        Instant askedAt,
        Instant toldAt,
        String status,
        long events,
        @Nullable JsonNode result) {

    /**
     * The findings of a verification.
     *
     * @param streams the number of submissions that the events belong to
     * @param checkpointsCompared the number of signed checkpoints that agree
     * @param broken the first broken event; null when there is none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Finding(
            int streams, long checkpointsCompared, @Nullable Broken broken) {}

    /**
     * The first broken event.
     *
     * @param kind see {@code Breach.Kind}, in lower case with dashes
     * @param stream null where the event is missing
     * @param checkpoint the size and the source of the checkpoint that reveals the breach; null where the log alone
     *     reveals it
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Broken(
            long position,
            @Nullable String stream,
            long version,
            String kind,
            String vi,
            String en,
            @Nullable String checkpoint) {}
}
