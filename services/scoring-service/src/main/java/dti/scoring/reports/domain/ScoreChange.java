package dti.scoring.reports.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision that changed what a unit had, or what is expected of it.
 *
 * @param type of the event
 * @param role the role it was made in; who it was is in the history, by an opaque subject
 * @param actorUnit the unit whoever made it belongs to
 * @param leaf absent where it is about the whole submission
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

    /** Decisions; recognising a self score as it is changes nothing and is none. */
    public static final List<String> TYPES = List.of(
            "reviewer-score-given",
            "council-score-overridden",
            "council-override-withdrawn",
            "exclusion-granted",
            "exclusion-refused",
            "bonus-awarded",
            "correction-made");

    /** A figure before and after; both absent where it is none of the decision's. */
    public record Moved(
            @Nullable BigDecimal before, @Nullable BigDecimal after) {

        public static final Moved NOT = new Moved(null, null);
    }
}
