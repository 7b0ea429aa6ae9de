package dti.scoring.referencevalues.application;

import dti.scoring.submissions.domain.ReferenceSource;
import dti.scoring.submissions.domain.SubmissionActor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fixed reference value.
 *
 * @param id the id of the request that fixed it; the same request again gives the same value
 * @param requestHash distinguishes its repetition from another request under the same key
 * @param unit the unit with the best value; null if the council fixed the value
 */
public record FixedValue(
        UUID id,
        String requestHash,
        String campaign,
        String leaf,
        BigDecimal value,
        ReferenceSource source,
        @Nullable String unit,
        @Nullable String reason,
        SubmissionActor by,
        Instant fixedAt) {

    /**
     * The value as stored in the table.
     *
     * @param number later values have higher numbers
     */
    public record Kept(long number, FixedValue value) {}

    /**
     * The progress of recording a value in the submissions.
     *
     * @param recorded the number of submissions that have recorded it
     */
    public record Spread(Kept kept, long recorded) {}
}
