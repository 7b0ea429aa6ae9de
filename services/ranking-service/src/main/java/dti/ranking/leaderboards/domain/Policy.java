package dti.ranking.leaderboards.domain;

import java.util.Arrays;
import java.util.Optional;

/** By which figure units are compared. A campaign chooses one; the order under the others is shown beside it. */
public enum Policy {
    /** The points. */
    TOTAL("total"),
    /** The points out of those the unit could reach. */
    PERCENT_OF_APPLICABLE("percent-of-applicable"),
    /** The mean of the pillars' points. A pillar that does not apply counts as 0, so this agrees with the total. */
    MEAN_OF_PILLARS_RAW("mean-of-pillars-raw"),
    /** The mean of what was reached of each pillar that applies. */
    MEAN_OF_PILLARS_NORMALISED("mean-of-pillars-normalised");

    private final String wire;

    Policy(String wire) {
        this.wire = wire;
    }

    /** As it is written in campaigns and in the API. */
    public String wire() {
        return wire;
    }

    public static Optional<Policy> ofWire(String word) {
        return Arrays.stream(values())
                .filter(policy -> policy.wire.equals(word))
                .findFirst();
    }
}
