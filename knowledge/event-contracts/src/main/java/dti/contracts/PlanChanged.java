package dti.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan of a unit for a year was issued or replaced, or progress of one of its items was recorded.
 *
 * @param unit code of the unit
 * @param year of the plan
 * @param change {@code issued | replaced | progress-recorded}
 * @param reason why it was replaced; absent otherwise, and where the replacement changed nothing
 * @param actor who did it
 * @param at when it was done
 * @param plan all it says now, where it was issued or replaced
 * @param progress what was reported, where it was recorded
 * @param counts how much of it is done after this event
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
     * What a plan says.
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
     * Something to reach or to do.
     *
     * @param key of the item, unique in the plan
     * @param kind {@code target | document | programme | project | task}
     * @param code as printed
     * @param section of the source it stands in
     * @param name as printed
     * @param owner who is to do it, as printed
     * @param coOwners who helps, as printed
     * @param period when it is to be done, as printed
     * @param due its last day
     * @param measure what is measured; absent where it is done or not
     * @param lines of the source
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
     * What is measured.
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
     * @param on the day it was so
     * @param note for people
     */
    public record Progress(
            String item,
            String status,
            @Nullable BigDecimal value,
            LocalDate on,
            @Nullable String note) {}

    /**
     * How many are done.
     *
     * @param of {@code targets | tasks | documents | programmes | projects}; tasks are all but targets
     * @param assigned how many were to be done
     * @param done in time or late
     * @param doneLate of these, after they were due
     */
    public record Count(String of, int assigned, int done, int doneLate) {}
}
