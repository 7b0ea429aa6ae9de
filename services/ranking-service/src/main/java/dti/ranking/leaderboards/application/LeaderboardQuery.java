package dti.ranking.leaderboards.application;

import dti.ranking.leaderboards.domain.Basis;
import dti.ranking.leaderboards.domain.Policy;
import org.jspecify.annotations.Nullable;

/**
 * The query of a leaderboard.
 *
 * @param node the key of the node that units are ranked by; null for the whole
 * @param policy null for the campaign's own
 * @param pool a ranking pool of the campaign; null for all its units
 */
public record LeaderboardQuery(
        String campaign,
        Basis basis,
        @Nullable String node,
        @Nullable Policy policy,
        @Nullable String pool) {}
