package dti.framework.plans.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of an item.
 *
 * @param value what was measured; present on measured items
 * @param on the day it was so: when it was measured, or done
 */
public record Progress(
        ProgressStatus status,
        @Nullable BigDecimal value,
        LocalDate on,
        @Nullable String note) {}
