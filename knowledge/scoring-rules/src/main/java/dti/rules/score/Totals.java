package dti.rules.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The totals of a node or of the whole framework.
 *
 * @param max the effective maximum for a unit to which every leaf applies
 * @param applicableMax the maximum for this unit, without excluded leaves
 * @param self on a leaf the points entered, absent if none; above it the capped sum, 0 if none
 * @param council the decided leaves only, capped; absent where none is decided
 * @param achieved on a leaf the points that count, absent if none yet; above it the capped sum, 0 if none
 * @param decided how many applicable leaves council or reviewer decided on
 * @param entered how many applicable leaves are scored
 * @param leaves how many leaves are applicable
 */
public record Totals(
        BigDecimal max,
        BigDecimal applicableMax,
        @Nullable BigDecimal self,
        @Nullable BigDecimal council,
        @Nullable BigDecimal achieved,
        int decided,
        int entered,
        int leaves) {

    /** The achieved score as a fraction of the applicable maximum. */
    public Share achievedShare() {
        return shareOf(achieved);
    }

    public Share selfShare() {
        return shareOf(self);
    }

    public Share councilShare() {
        return shareOf(council);
    }

    /** The achieved score in percent of the applicable maximum, for people; absent where nothing applies. */
    public @Nullable BigDecimal percent() {
        return achievedShare().percent();
    }

    private Share shareOf(@Nullable BigDecimal points) {
        return new Share(points == null ? BigDecimal.ZERO : points, applicableMax);
    }
}
