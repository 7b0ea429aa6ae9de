package dti.rules.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a node, or the whole framework, comes to.
 *
 * @param max the effective maximum, for a unit that everything applies to
 * @param applicableMax the maximum for this unit, without what was excluded
 * @param self on a leaf what was entered, absent if nothing; above it the capped sum, 0 if nothing
 * @param council the decided leaves only, capped; absent where none is decided
 * @param achieved on a leaf what counts, absent if nothing does yet; above it the capped sum, 0 if nothing
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

    /** The achieved score as a part of the applicable maximum. */
    public Share achievedShare() {
        return shareOf(achieved);
    }

    public Share selfShare() {
        return shareOf(self);
    }

    public Share councilShare() {
        return shareOf(council);
    }

    /** The achieved score in percent of the applicable maximum, for showing; absent where nothing applies. */
    public @Nullable BigDecimal percent() {
        return achievedShare().percent();
    }

    private Share shareOf(@Nullable BigDecimal points) {
        return new Share(points == null ? BigDecimal.ZERO : points, applicableMax);
    }
}
