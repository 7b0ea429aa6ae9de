package dti.rules.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The state and points of one leaf of a submission.
 *
 * @param state with {@link LeafState#NOT_APPLICABLE} the points below count in no total
 * @param self points the unit gave itself; absent where it gave none
 * @param council points of the latest decision of council or reviewer; absent where there is none
 * @param achieved points that count; absent where there are none yet, which totals count as 0
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

    /** A leaf with a self score only, which is provisionally the achieved score. */
    public static LeafValue self(BigDecimal points) {
        return new LeafValue(LeafState.SCORED, points, null, points);
    }

    /** A leaf with a decision of council or reviewer, which is the achieved score. */
    public static LeafValue decided(@Nullable BigDecimal self, BigDecimal council) {
        return new LeafValue(LeafState.SCORED, self, council, council);
    }

    /** The leaf, excluded, with its points still on it. */
    public LeafValue excluded() {
        return new LeafValue(LeafState.NOT_APPLICABLE, self, council, achieved);
    }

    public boolean isExcluded() {
        return state == LeafState.NOT_APPLICABLE;
    }
}
