package dti.framework.plans.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The reported progress of an item.
 *
 * @param value the measured value; present on measured items
 * @param on the day on which it was measured, or done
 */
public record Progress(
        ProgressStatus status,
        @Nullable BigDecimal value,
        LocalDate on,
        @Nullable String note) {}
