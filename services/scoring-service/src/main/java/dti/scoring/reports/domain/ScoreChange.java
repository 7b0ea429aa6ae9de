package dti.scoring.reports.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision that changed a unit's score, or the score it can reach.
 *
 * @param type of the event
 * @param role the role of the deciding person; the person is in the history, as an opaque subject
 * @param actorUnit the unit of the deciding person
 * @param leaf absent where the decision is about the whole submission
 * @param total the submission's achieved points before and after
 */
public record ScoreChange(
        String unit,
        long version,
        long position,
        Instant at,
        Instant effectiveAt,
        String type,
        String role,
        @Nullable String actorUnit,
        @Nullable String leaf,
        @Nullable String reason,
        Moved council,
        Moved achieved,
        Moved applicableMax,
        Moved total,
        Moved bonus) {

    /** The types of decisions. Accepting a self score unchanged changes nothing and is left out. */
    public static final List<String> TYPES = List.of(
            "reviewer-score-given",
            "council-score-overridden",
            "council-override-withdrawn",
            "exclusion-granted",
            "exclusion-refused",
            "bonus-awarded",
            "correction-made");

    /** A figure before and after. Both are absent where the decision does not concern it. */
    public record Moved(
            @Nullable BigDecimal before, @Nullable BigDecimal after) {

        public static final Moved NOT = new Moved(null, null);
    }
}
