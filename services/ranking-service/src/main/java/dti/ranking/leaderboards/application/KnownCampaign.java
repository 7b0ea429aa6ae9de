package dti.ranking.leaderboards.application;

import dti.contracts.CampaignChanged.Campaign;
import dti.ranking.leaderboards.domain.Basis;
import dti.ranking.leaderboards.domain.Measure;
import dti.ranking.leaderboards.domain.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is now, or was at a moment, and the tag of everything that is shown of it.
 *
 * @param tag changes with every applied event that can change what is shown: of the campaign, its submissions, its units
 * @param extent how much is known of it
 */
public record KnownCampaign(Campaign campaign, String tag, Extent extent) {

    /**
     * What an answer is made of, so that it can be asked for again.
     *
     * @param changedAt when it, any of its units or any of their scores was changed last
     * @param position of the last event that any of its scores follows from or waits for, in the log submissions; 0 before the first
     * @param settled whether everything up to there has arrived and no unit waits: of several partitions one may be behind another
     * @param version of the campaign's own stream
     */
    record Extent(Instant changedAt, long position, boolean settled, long version) {}

    private static final String PUBLISHED = "published";

    /** Where the arithmetic or the fields of an answer change, this is counted up, and no client keeps the old one. */
    private static final int FORM = 2;

    static String tag(long campaignVersion, long scoreVersions, long unitVersions, long frameworkNodes) {
        return FORM + "." + campaignVersion + "." + scoreVersions + "." + unitVersions + "." + frameworkNodes;
    }

    boolean isPublished() {
        return campaign.phase().equals(PUBLISHED);
    }

    boolean hasUnit(String unit) {
        return campaign.units().contains(unit);
    }

    ResultStatus status() {
        return isPublished() ? ResultStatus.OFFICIAL : ResultStatus.PROVISIONAL;
    }

    Policy policy() {
        return Policy.ofWire(campaign.policies().rankBy())
                .orElseThrow(() -> new IllegalStateException("campaign " + campaign.code() + " ranks by "
                        + campaign.policies().rankBy()));
    }

    /** How its units are compared; the policy asked for, or its own. */
    Measure measure(Basis basis, @Nullable Policy asked) {
        return new Measure(
                basis, asked == null ? policy() : asked, campaign.policies().bonusInRank());
    }

    /** The groups of a pool; empty where it has no such pool. */
    Optional<List<String>> pool(String name) {
        return campaign.rankingPools().stream()
                .filter(pool -> pool.name().equals(name))
                .map(pool -> pool.groups())
                .findFirst();
    }
}
