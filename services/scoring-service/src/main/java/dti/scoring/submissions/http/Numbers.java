package dti.scoring.submissions.http;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Points as JSON numbers: plain, without trailing zeros. */
public final class Numbers {

    private Numbers() {}

    public static BigDecimal plainOf(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static @Nullable BigDecimal plain(@Nullable BigDecimal points) {
        return points == null ? null : plainOf(points);
    }

    public static BigDecimal orZero(@Nullable BigDecimal points) {
        return points == null ? BigDecimal.ZERO : plainOf(points);
    }
}
