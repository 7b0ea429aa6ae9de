package dti.framework.plans.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a plan after its events.
 *
 * @param assigned whether it was given to the unit from above (002: "được giao"); otherwise the unit issued it itself
 * @param progress by the key of the item, the progress on the latest day reported
 */
public record Plan(PlanId id, PlanContent content, boolean assigned, Map<String, Progress> progress)
        implements PlanState {

    public Plan {
        progress = Map.copyOf(progress);
    }

    public @Nullable Progress progress(PlanItem item) {
        return progress.get(item.key());
    }

    public ItemStatus standing(PlanItem item) {
        return ItemStatus.of(item, progress(item));
    }

    /** Items that stay in the plan keep their progress. */
    Plan with(PlanContent next, boolean nowAssigned) {
        Map<String, Progress> kept = new LinkedHashMap<>(progress);
        kept.keySet().removeIf(key -> next.item(key).isEmpty());
        return new Plan(id, next, nowAssigned, kept);
    }

    /**
     * A report on an earlier day than the last one is history and changes nothing here; one on the same day is a
     * correction.
     */
    Plan with(String item, Progress reported) {
        Progress known = progress.get(item);
        if (known != null && reported.on().isBefore(known.on())) {
            return this;
        }
        Map<String, Progress> changed = new LinkedHashMap<>(progress);
        changed.put(item, reported);
        return new Plan(id, content, assigned, changed);
    }
}
