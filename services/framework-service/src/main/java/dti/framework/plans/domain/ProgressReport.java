package dti.framework.plans.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The progress of each owner of a plan's items by the end of a quarter. It is made from the events alone. A report on a
 * day up to that end counts, whenever it was recorded, so the same events give the same report.
 *
 * @param asOf the last day that counts
 * @param owners in the order in which the plan first names them
 */
public record ProgressReport(Plan plan, Quarter quarter, LocalDate asOf, Row total, List<Owner> owners) {

    /**
     * The number of items by status: {@code assigned = doneOnTime + doneLate + inProgress + notStarted}.
     *
     * @param overdue the items that are not done and were due by the end of the quarter
     */
    public record Row(int assigned, int doneOnTime, int doneLate, int inProgress, int notStarted, int overdue) {

        public int done() {
            return doneOnTime + doneLate;
        }

        static Row of(List<Line> lines) {
            return new Row(
                    lines.size(),
                    count(lines, ItemStatus.DONE_ON_TIME),
                    count(lines, ItemStatus.DONE_LATE),
                    count(lines, ItemStatus.IN_PROGRESS),
                    count(lines, ItemStatus.NOT_STARTED),
                    (int) lines.stream().filter(Line::overdue).count());
        }

        private static int count(List<Line> lines, ItemStatus standing) {
            return (int)
                    lines.stream().filter(line -> line.standing() == standing).count();
        }
    }

    /** An owner's items and their counts; the name as it is first printed. */
    public record Owner(String name, Row row, List<Line> lines) {}

    /** One item with its progress and status. */
    public record Line(PlanItem item, @Nullable Progress progress, ItemStatus standing, boolean overdue) {}

    /** Makes the report from the events of the plan's stream, oldest first, up to the report's version. */
    public static ProgressReport of(List<PlanEvent> events, Quarter quarter) {
        LocalDate asOf = quarter.lastDay();
        PlanState state = new PlanDecider()
                .fold(events.stream().filter(event -> counts(event, asOf)).toList());
        if (!(state instanceof Plan plan)) {
            throw new IllegalArgumentException("a report needs a plan that was issued");
        }
        Map<String, List<Line>> byOwner = new LinkedHashMap<>();
        plan.content()
                .items()
                .forEach(item -> byOwner.computeIfAbsent(item.ownerLetters(), letters -> new ArrayList<>())
                        .add(line(plan, item, asOf)));
        List<Owner> owners = byOwner.values().stream()
                .map(lines -> new Owner(lines.getFirst().item().owner(), Row.of(lines), overdueFirst(lines)))
                .toList();
        List<Line> all = byOwner.values().stream().flatMap(List::stream).toList();
        return new ProgressReport(plan, quarter, asOf, Row.of(all), owners);
    }

    private static boolean counts(PlanEvent event, LocalDate asOf) {
        return switch (event) {
            case PlanEvent.ProgressRecorded recorded ->
                !recorded.progress().on().isAfter(asOf);
            case PlanEvent.PlanIssued _, PlanEvent.PlanReplaced _ -> true;
        };
    }

    /** The last day is over, so an item that was due on it and is not done is overdue. */
    private static Line line(Plan plan, PlanItem item, LocalDate asOf) {
        ItemStatus standing = plan.standing(item);
        return new Line(item, plan.progress(item), standing, standing.isOverdue(item, asOf.plusDays(1)));
    }

    private static List<Line> overdueFirst(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing((Line line) -> !line.overdue()))
                .toList();
    }
}
