package dti.framework.plans.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A command on a plan. */
public sealed interface PlanCommand {

    /**
     * Issues a plan, or replaces the existing one.
     *
     * @param assigned whether it comes from above; otherwise from the unit itself
     * @param registered whether the unit is registered
     */
    record IssuePlan(
            PlanId id,
            PlanContent content,
            boolean assigned,
            boolean registered,
            @Nullable String reason) implements PlanCommand {}

    /**
     * Reports on one item: a value where it is measured, else a status.
     *
     * @param today the day in Vietnam; a report on a later day is refused
     */
    record RecordProgress(
            String item,
            @Nullable ProgressStatus status,
            @Nullable BigDecimal value,
            @Nullable LocalDate on,
            @Nullable String note,
            LocalDate today)
            implements PlanCommand {}
}
