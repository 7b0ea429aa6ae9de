package dti.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of a submission.
 *
 * @param campaign code of the submission's campaign
 * @param unit code of the submission's unit
 * @param version of the submission after this event
 * @param position in the log {@code submissions}
 * @param type the event, past tense: {@code self-score-entered}, {@code phase-entered}, …
 * @param at time of recording
 * @param effectiveAt time from which it holds; without another, the time of the request
 * @param actor the person who caused it
 * @param leaf key of the leaf; absent where the event is about the whole submission
 * @param points given; absent where the event gives none
 * @param reason of a decision; otherwise a note of the unit
 * @param details further fields per type of event: {@link SubmissionDetails}
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
