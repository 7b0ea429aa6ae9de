package dti.ranking.leaderboards.domain;

import java.util.Arrays;
import java.util.Optional;

/** The figure that compares units. A campaign chooses one; the order under the others is shown beside it. */
public enum Policy {
    /** The total points. */
    TOTAL("total"),
    /** The points as a fraction of the applicable maximum. */
    PERCENT_OF_APPLICABLE("percent-of-applicable"),
    /** The mean of the pillars' points. A pillar that does not apply counts as 0, so this agrees with the total. */
    MEAN_OF_PILLARS_RAW("mean-of-pillars-raw"),
    /** The mean of the fractions reached in the pillars that apply. */
    MEAN_OF_PILLARS_NORMALISED("mean-of-pillars-normalised");

    private final String wire;

    Policy(String wire) {
        this.wire = wire;
    }

    /** The name in campaigns and in the API. */
    public String wire() {
        return wire;
    }

    public static Optional<Policy> ofWire(String word) {
        return Arrays.stream(values())
                .filter(policy -> policy.wire.equals(word))
                .findFirst();
    }
}
