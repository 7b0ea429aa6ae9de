package dti.rules.explain;

import dti.rules.number.Points;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A decision or a statement about a leaf.
 *
 * @param event its number in the submission's stream
 * @param points the points given, where the kind gives any
 * @param reason the reason, or the note of a self score
 */
public record Decision(
        Kind kind,
        Person by,
        OffsetDateTime at,
        long event,
        @Nullable Points points,
        @Nullable String reason) {

    /** The kinds of decisions, named like the events. */
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
