package dti.ranking.leaderboards.application;

import dti.rules.number.Rational;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Formats exact figures for display: at most 2 decimals, rounded half up, without trailing zeros. */
final class BoardFigures {

    private static final int SCALE = 2;
    private static final Rational HUNDRED = Rational.of(100);

    private BoardFigures() {}

    static @Nullable BigDecimal plain(@Nullable BigDecimal points) {
        return points == null ? null : stripped(points);
    }

    static BigDecimal points(Rational exact) {
        return stripped(exact.rounded(SCALE));
    }

    static BigDecimal percent(Rational fraction) {
        return stripped(fraction.times(HUNDRED).rounded(SCALE));
    }

    private static BigDecimal stripped(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
