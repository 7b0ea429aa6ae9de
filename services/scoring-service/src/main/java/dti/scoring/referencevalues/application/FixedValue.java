package dti.scoring.referencevalues.application;

import dti.scoring.submissions.domain.ReferenceSource;
import dti.scoring.submissions.domain.SubmissionActor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reference value as it was fixed.
 *
 * @param id of the request that fixed it; the same request again is the same value
 * @param requestHash tells its repetition from another request under the same key
 * @param unit whose value it is, where it is the best one
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
     * The same in the table.
     *
     * @param number later ones have higher ones
     */
    public record Kept(long number, FixedValue value) {}

    /**
     * How far it has come.
     *
     * @param recorded how many submissions have it
     */
    public record Spread(Kept kept, long recorded) {}
}
