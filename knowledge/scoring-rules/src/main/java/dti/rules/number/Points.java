package dti.rules.number;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Points of a leaf or a total: never negative, at most two decimals, without trailing zeros so that equal points are equal.
 *
 * @param value the points
 */
public record Points(BigDecimal value) implements Comparable<Points> {

    /** Decimals in the documents and in the public results. */
    public static final int SCALE_MAX = 2;

    public static final Points ZERO = new Points(BigDecimal.ZERO);

    /** Digits; more than any framework's total has. Keeps hostile exponents out of the arithmetic. */
    private static final int INTEGER_DIGITS_MAX = 9;

    public Points {
        String refusal = refusal(value);
        if (!refusal.isEmpty()) {
            throw new IllegalArgumentException(refusal);
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }

    public static Points of(long whole) {
        return new Points(BigDecimal.valueOf(whole));
    }

    public static Points of(String decimal) {
        return new Points(new BigDecimal(decimal));
    }

    /** The points; empty where the number is negative, too large or has too many decimals. */
    public static Optional<Points> from(BigDecimal value) {
        return refusal(value).isEmpty() ? Optional.of(new Points(value)) : Optional.empty();
    }

    /** The one rounding of a leaf: half up to {@code scale} decimals. */
    public static Points rounded(Rational exact, int scale) {
        return new Points(exact.rounded(Math.min(scale, SCALE_MAX)));
    }

    private static String refusal(BigDecimal value) {
        if (value.signum() < 0) {
            return "points are never negative";
        }
        if (value.signum() > 0 && (long) value.precision() - value.scale() > INTEGER_DIGITS_MAX) {
            return "points have at most " + INTEGER_DIGITS_MAX + " digits before the decimal mark";
        }
        return value.signum() > 0 && value.stripTrailingZeros().scale() > SCALE_MAX
                ? "points have at most " + SCALE_MAX + " decimals"
                : "";
    }

    public Points plus(Points other) {
        return new Points(value.add(other.value));
    }

    public Points min(Points other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Points max(Points other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public Rational exact() {
        return Rational.of(value);
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
