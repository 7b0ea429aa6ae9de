package dti.framework.campaigns.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The phases of a campaign (002, Điều 5). */
public enum Phase {
    DRAFT,
    SELF_ASSESSMENT,
    APPRAISAL_1,
    EXPLANATION,
    APPRAISAL_2,
    FINALISED,
    PUBLISHED;

    /** The name in the API and in events. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Phase> ofWire(String word) {
        return Arrays.stream(values())
                .filter(phase -> phase.wire().equals(word))
                .findFirst();
    }

    /** The phases of a campaign with this number of rounds, in order. */
    public static List<Phase> path(int rounds) {
        return rounds == 1 ? List.of(DRAFT, SELF_ASSESSMENT, APPRAISAL_1, FINALISED, PUBLISHED) : List.of(values());
    }

    /** Whether scores are final, so that nothing they are computed from may change either. */
    public boolean isSettled() {
        return this == FINALISED || this == PUBLISHED;
    }
}
