package dti.rules.score;

import java.math.BigDecimal;

/** Points as whole hundredths, so that totals are exact sums of longs. */
final class Hundredths {

    private static final int SCALE = 2;
    private static final int ONE = 100;
    private static final int TENTH = 10;
    /** Ten thousand times any framework's total; sums stay far from overflow. */
    private static final int INTEGER_DIGITS_MAX = 9;

    private Hundredths() {}

    static boolean holds(BigDecimal points) {
        return points.signum() == 0
                || ((points.scale() <= SCALE || points.stripTrailingZeros().scale() <= SCALE)
                        && points.precision() - points.scale() <= INTEGER_DIGITS_MAX);
    }

    static long of(BigDecimal points) {
        return points.movePointRight(SCALE).longValueExact();
    }

    /** The points without trailing zeros, so that equal points are equal objects. */
    static BigDecimal points(long hundredths) {
        if (hundredths % ONE == 0) {
            return BigDecimal.valueOf(hundredths / ONE);
        }
        return hundredths % TENTH == 0
                ? BigDecimal.valueOf(hundredths / TENTH, 1)
                : BigDecimal.valueOf(hundredths, SCALE);
    }
}
