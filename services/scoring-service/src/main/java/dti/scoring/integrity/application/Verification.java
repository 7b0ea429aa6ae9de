package dti.scoring.integrity.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verification of the log, as it stands.
 *
 * @param number in the order in which they were asked for
 * @param askedBy a subject; {@code system:scheduler} where the log verifies itself by the clock
 * @param status {@code running | verified | broken | failed}
 * @param events how many were found good so far, from the first on
 * @param result a {@link Finding}, once it is done
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
     * What a verification found.
     *
     * @param streams how many submissions the events belong to
     * @param checkpointsCompared how many signed checkpoints agree
     * @param broken the first event that is not as it should be; null when all are
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Finding(
            int streams, long checkpointsCompared, @Nullable Broken broken) {}

    /**
     * The first event that is not as it should be.
     *
     * @param kind see {@code Breach.Kind}, in lower case with dashes
     * @param stream null where the event is missing
     * @param checkpoint of how many events, and where it was kept, by which this shows; null where it shows by itself
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
