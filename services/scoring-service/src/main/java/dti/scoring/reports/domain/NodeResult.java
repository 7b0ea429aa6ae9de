package dti.scoring.reports.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One node of one unit.
 *
 * @param state present only on leaves, or where no leaf below applies
 */
public record NodeResult(
        String key,
        @Nullable BigDecimal self,
        @Nullable BigDecimal council,
        @Nullable BigDecimal achieved,
        BigDecimal applicableMax,
        @Nullable String state) {}
