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
 * A campaign in its current or an earlier state, and the tag of everything shown of it.
 *
 * @param tag changes with every applied event of the campaign, its submissions or its units that can change what is
 *     shown
 * @param extent the events that this state includes
 */
public record KnownCampaign(Campaign campaign, String tag, Extent extent) {

    /**
     * The events that a response is based on, so that the same response can be requested again.
     *
     * @param changedAt the time of the last change of the campaign, any of its units or any of their scores
     * @param position the position, in the log submissions, of the last event that any of its scores follows from or
     *     waits for; 0 before the first
     * @param settled whether everything up to the position has arrived and no unit waits; one partition may be behind
     *     another
     * @param version the version of the campaign's own stream
     */
    record Extent(Instant changedAt, long position, boolean settled, long version) {}

    private static final String PUBLISHED = "published";

    /**
     * Part of every tag. It is counted up when the arithmetic or the fields of a response change, so that no client
     * keeps the old one.
     */
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

    /** The measure that compares the units, by the requested policy or, for null, by the campaign's own. */
    Measure measure(Basis basis, @Nullable Policy asked) {
        return new Measure(
                basis, asked == null ? policy() : asked, campaign.policies().bonusInRank());
    }

    /** The groups of a ranking pool; empty where the campaign has no such pool. */
    Optional<List<String>> pool(String name) {
        return campaign.rankingPools().stream()
                .filter(pool -> pool.name().equals(name))
                .map(pool -> pool.groups())
                .findFirst();
    }
}
