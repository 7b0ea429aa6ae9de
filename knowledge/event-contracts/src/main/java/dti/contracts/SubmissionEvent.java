package dti.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something happened in a submission.
 *
 * @param campaign of the submission
 * @param unit whose submission it is
 * @param version of the submission, this event included
 * @param position in the log {@code submissions}
 * @param type the event, past tense: {@code self-score-entered}, {@code phase-entered}, …
 * @param at when it was recorded
 * @param effectiveAt since when it holds; the request's own time otherwise
 * @param actor who did it
 * @param leaf key of the leaf it is about; absent where it is about the whole submission
 * @param points it gives; absent where it gives none
 * @param reason why, where a decision was made; a unit's note otherwise
 * @param details what else the event says, per type: {@link SubmissionDetails}
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
