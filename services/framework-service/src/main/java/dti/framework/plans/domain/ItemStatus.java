package dti.framework.plans.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The status of an item; an item has exactly one. */
public enum ItemStatus {
    DONE_ON_TIME,
    DONE_LATE,
    IN_PROGRESS,
    NOT_STARTED;

    /** The status by the reported progress and the day the item is due. An item without such a day is never late. */
    public static ItemStatus of(PlanItem item, @Nullable Progress progress) {
        if (progress == null) {
            return NOT_STARTED;
        }
        return switch (progress.status()) {
            case NOT_STARTED -> NOT_STARTED;
            case IN_PROGRESS -> IN_PROGRESS;
            case DONE -> item.due() != null && progress.on().isAfter(item.due()) ? DONE_LATE : DONE_ON_TIME;
        };
    }

    public boolean isDone() {
        return this == DONE_ON_TIME || this == DONE_LATE;
    }

    /** Whether an item with this status is overdue on that day: due before it, and not done. */
    public boolean isOverdue(PlanItem item, LocalDate day) {
        return !isDone() && item.due() != null && item.due().isBefore(day);
    }

    /** The name in the API and in events. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ItemStatus> ofWire(String word) {
        return Arrays.stream(values())
                .filter(standing -> standing.wire().equals(word))
                .findFirst();
    }
}
