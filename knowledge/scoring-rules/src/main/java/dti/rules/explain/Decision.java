package dti.rules.explain;

import dti.rules.number.Points;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something people decided or said about a leaf.
 *
 * @param kind what was done
 * @param by who did it
 * @param at when
 * @param event its number in the submission's stream
 * @param points the points given, where the kind gives any
 * @param reason why, or the note left with it
 */
public record Decision(
        Kind kind,
        Person by,
        OffsetDateTime at,
        long event,
        @Nullable Points points,
        @Nullable String reason) {

    /** What was done; the names are those of the events. */
    public enum Kind {
        SELF_SCORE_ENTERED,
        SELF_SCORE_WITHDRAWN,
        INPUT_SUPPLIED,
        REFERENCE_SET,
        REFERENCE_TAKEN_FROM_BEST,
        EXPLANATION_GIVEN,
        EXCLUSION_REQUESTED,
        EXCLUSION_GRANTED,
        EXCLUSION_REFUSED,
        REVIEWER_SCORE_GIVEN,
        SCORE_ACCEPTED,
        COUNCIL_SCORE_OVERRIDDEN,
        COUNCIL_OVERRIDE_WITHDRAWN,
        CORRECTION_MADE
    }
}
