package dti.framework.plans.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Counts how much of a plan is done, for criteria 9.1 (targets) and 9.2 (tasks) of 002. */
public final class PlanFigures {

    private PlanFigures() {}

    /**
     * The figures of one kind of items.
     *
     * @param of {@code targets}, {@code tasks}, {@code documents}, {@code programmes} or {@code projects}
     * @param done in time or late
     * @param doneLate the part of {@code done} that was done after it was due
     */
    public record Count(String of, int assigned, int done, int doneLate) {}

    /** The counts of targets and of tasks, which are all other items, then of some kinds of tasks. */
    public static List<Count> of(Plan plan) {
        List<Count> counts = new ArrayList<>();
        counts.add(count("targets", plan, item -> item.kind() == ItemKind.TARGET));
        counts.add(count("tasks", plan, item -> item.kind() != ItemKind.TARGET));
        counts.add(count("documents", plan, item -> item.kind() == ItemKind.DOCUMENT));
        counts.add(count("programmes", plan, item -> item.kind() == ItemKind.PROGRAMME));
        counts.add(count("projects", plan, item -> item.kind() == ItemKind.PROJECT));
        return List.copyOf(counts);
    }

    private static Count count(String of, Plan plan, Predicate<PlanItem> which) {
        List<ItemStatus> standings = plan.content().items().stream()
                .filter(which)
                .map(plan::standing)
                .toList();
        return new Count(
                of,
                standings.size(),
                (int) standings.stream().filter(ItemStatus::isDone).count(),
                (int) standings.stream()
                        .filter(standing -> standing == ItemStatus.DONE_LATE)
                        .count());
    }
}
