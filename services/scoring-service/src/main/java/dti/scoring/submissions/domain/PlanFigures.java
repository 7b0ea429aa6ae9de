package dti.scoring.submissions.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of a plan, under the names that rules use after {@code plan:}. There are figures of {@code targets}
 * (002, criterion 9.1), of {@code tasks} (9.2, everything else), and of tasks by kind. {@code targets} is the share
 * done, {@code targets-done} the number done, in time or late, {@code targets-late} the number of these done late,
 * {@code targets-assigned} the number assigned.
 */
public final class PlanFigures {

    private static final String ASSIGNED = "-assigned";
    private static final String DONE = "-done";
    private static final String LATE = "-late";

    private PlanFigures() {}

    /** A count of a plan, such as 10 of 13 targets. */
    public record Count(String of, int assigned, int done, int late) {}

    /**
     * All figures of these counts. A share is written as a fraction, such as {@code 10/13}; a count with nothing
     * assigned has no share.
     */
    public static Map<String, Object> of(Iterable<Count> counts) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (Count count : counts) {
            if (count.assigned() > 0) {
                figures.put(count.of(), count.done() + "/" + count.assigned());
            }
            figures.put(count.of() + ASSIGNED, count.assigned());
            figures.put(count.of() + DONE, count.done());
            figures.put(count.of() + LATE, count.late());
        }
        return figures;
    }

    /** The count behind a share; empty if the figure is not a share, or is absent. */
    public static Optional<Count> count(String share, Map<String, Object> figures) {
        boolean known = figures.containsKey(share)
                && figures.get(share + ASSIGNED) instanceof Integer
                && figures.get(share + DONE) instanceof Integer;
        return known
                ? Optional.of(new Count(
                        share,
                        number(figures, share + ASSIGNED),
                        number(figures, share + DONE),
                        number(figures, share + LATE)))
                : Optional.empty();
    }

    private static int number(Map<String, Object> figures, String name) {
        return figures.get(name) instanceof Integer whole ? whole : 0;
    }
}
