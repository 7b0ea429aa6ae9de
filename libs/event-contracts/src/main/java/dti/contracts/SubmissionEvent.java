package dti.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something happened in a submission.
 *
 * @param type the event, past tense: {@code self-score-entered}, {@code phase-entered}, …
 * @param version of the submission, this event included
 * @param position in the log {@code submissions}
 * @param details what else the event says, per type
 */
public record SubmissionEvent(
        String campaign,
        String unit,
        long version,
        long position,
        String type,
        Instant at,
        Instant effectiveAt,
        Actor actor,
        @Nullable String leaf,
        @Nullable BigDecimal points,
        @Nullable String reason,
        Map<String, Object> details) {}
