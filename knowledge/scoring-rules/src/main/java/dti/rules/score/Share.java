package dti.rules.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A score as an exact fraction of its maximum. Shares are compared as fractions; percentages are for people only.
 *
 * @param points the score, 0…maximum
 * @param maximum the applicable maximum; 0 where nothing applies, and then the share counts as 0
 */
public record Share(BigDecimal points, BigDecimal maximum) implements Comparable<Share> {

    private static final int PERCENT_DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The percentage for people, two decimals, half up; absent where nothing applies. */
    public @Nullable BigDecimal percent() {
        return maximum.signum() == 0
                ? null
                : points.multiply(HUNDRED).divide(maximum, PERCENT_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Compares by cross-multiplication, without rounding. Not consistent with equals: 1/2 and 2/4 compare as equal. */
    @Override
    public int compareTo(Share other) {
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    private BigDecimal numerator() {
        return maximum.signum() == 0 ? BigDecimal.ZERO : points;
    }

    private BigDecimal denominator() {
        return maximum.signum() == 0 ? BigDecimal.ONE : maximum;
    }
}
