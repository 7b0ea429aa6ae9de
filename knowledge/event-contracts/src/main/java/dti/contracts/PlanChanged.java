package dti.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's plan for a year was issued or replaced, or the progress of one of its items was recorded.
 *
 * @param unit code of the unit
 * @param year of the plan
 * @param change {@code issued | replaced | progress-recorded}
 * @param reason of the replacement; absent otherwise, and where the replacement changed nothing
 * @param actor the person who made the change
 * @param at time of the change
 * @param plan the whole plan, where it was issued or replaced
 * @param progress the report, where progress was recorded
 * @param counts of items done after this event
 */
public record PlanChanged(
        String unit,
        int year,
        String change,
        @Nullable String reason,
        Actor actor,
        Instant at,
        @Nullable Plan plan,
        @Nullable Progress progress,
        List<Count> counts) {

    /**
     * A plan.
     *
     * @param title for people
     * @param instrument the decision that issued it
     * @param source the document it was transcribed from
     * @param items targets, documents, programmes, projects and tasks
     */
    public record Plan(
            String title,
            @Nullable Instrument instrument,
            @Nullable String source,
            List<Item> items) {}

    /**
     * The decision that issued it, as printed.
     *
     * @param number such as {@code 161/KH-UBND}
     * @param date as printed
     * @param issuer as printed
     */
    public record Instrument(
            @Nullable String number,
            @Nullable String date,
            @Nullable String issuer) {}

    /**
     * An item of a plan: a figure to reach or a thing to do.
     *
     * @param key of the item, unique in the plan
     * @param kind {@code target | document | programme | project | task}
     * @param code as printed
     * @param section of the source that prints it
     * @param name as printed
     * @param owner the unit responsible, as printed
     * @param coOwners the units that take part, as printed
     * @param period as printed
     * @param due last day
     * @param measure of the figure to reach; absent where the item is only done or not done
     * @param lines of the source that print it
     */
    public record Item(
            String key,
            String kind,
            @Nullable String code,
            @Nullable String section,
            String name,
            String owner,
            List<String> coOwners,
            @Nullable String period,
            @Nullable LocalDate due,
            @Nullable Measure measure,
            List<Integer> lines) {}

    /**
     * The measure of a figure.
     *
     * @param unit of measure, such as {@code %}
     * @param target to be reached, in that unit
     * @param better {@code higher | lower}
     */
    public record Measure(String unit, BigDecimal target, String better) {}

    /**
     * A report on one item.
     *
     * @param item key of the item
     * @param status {@code not-started | in-progress | done}
     * @param value measured, in the unit of the item's measure
     * @param on the day the report describes
     * @param note for people
     */
    public record Progress(
            String item,
            String status,
            @Nullable BigDecimal value,
            LocalDate on,
            @Nullable String note) {}

    /**
     * The number of items done.
     *
     * @param of {@code targets | tasks | documents | programmes | projects}; tasks are all but targets
     * @param assigned number of such items in the plan
     * @param done number of items done, on time or late
     * @param doneLate number of items done after their due day
     */
    public record Count(String of, int assigned, int done, int doneLate) {}
}
