package dti.framework.plans.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The reported status of an item. */
public enum ProgressStatus {
    NOT_STARTED,
    IN_PROGRESS,
    DONE;

    /** The name in the API and in events. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ProgressStatus> ofWire(String word) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(word))
                .findFirst();
    }
}
