package dti.rules.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one leaf of a submission.
 *
 * @param state what became of it; {@link LeafState#NOT_APPLICABLE} takes the points below out of every total
 * @param self points the unit gave itself; absent where it gave none
 * @param council points of the latest decision of council or reviewer; absent where there is none
 * @param achieved points that count; absent where there are none yet, which totals take as 0
 */
public record LeafValue(
        LeafState state,
        @Nullable BigDecimal self,
        @Nullable BigDecimal council,
        @Nullable BigDecimal achieved) {

    /** Nothing entered yet. */
    public static final LeafValue PENDING = new LeafValue(LeafState.PENDING, null, null, null);

    /** Nothing entered when the phase closed. */
    public static final LeafValue DEFAULTED = new LeafValue(LeafState.DEFAULTED, null, null, BigDecimal.ZERO);

    /** Excluded. */
    public static final LeafValue EXCLUDED = new LeafValue(LeafState.NOT_APPLICABLE, null, null, null);

    public LeafValue {
        check(self);
        check(council);
        check(achieved);
    }

    private static void check(@Nullable BigDecimal points) {
        if (points != null && (points.signum() < 0 || !Hundredths.holds(points))) {
            throw new IllegalArgumentException("points are never negative and have at most two decimals: " + points);
        }
    }

    /** A leaf with a self score only; provisionally that is what it achieves. */
    public static LeafValue self(BigDecimal points) {
        return new LeafValue(LeafState.SCORED, points, null, points);
    }

    /** A leaf council or reviewer decided on; the decision is what it achieves. */
    public static LeafValue decided(@Nullable BigDecimal self, BigDecimal council) {
        return new LeafValue(LeafState.SCORED, self, council, council);
    }

    /** The same leaf, excluded; what was entered is still shown on it. */
    public LeafValue excluded() {
        return new LeafValue(LeafState.NOT_APPLICABLE, self, council, achieved);
    }

    public boolean isExcluded() {
        return state == LeafState.NOT_APPLICABLE;
    }
}
