package dti.scoring.reports.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The three score columns of the documents, and their maximum.
 *
 * @param council absent while nothing is decided
 * @param bonus shown beside the score, never part of it
 */
public record ReportFigures(
        BigDecimal self,
        @Nullable BigDecimal council,
        BigDecimal achieved,
        BigDecimal bonus,
        BigDecimal applicableMax) {

    public static final ReportFigures NONE =
            new ReportFigures(BigDecimal.ZERO, null, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ReportFigures plus(ReportFigures other) {
        return new ReportFigures(
                self.add(other.self),
                sum(council, other.council),
                achieved.add(other.achieved),
                bonus.add(other.bonus),
                applicableMax.add(other.applicableMax));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null) {
            return other;
        }
        return other == null ? one : one.add(other);
    }

    /** Returns the achieved points in percent of the applicable maximum; absent where nothing applies. */
    public @Nullable BigDecimal percent() {
        return applicableMax.signum() == 0
                ? null
                : achieved.multiply(HUNDRED).divide(applicableMax, 2, RoundingMode.HALF_UP);
    }
}
