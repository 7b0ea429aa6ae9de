package dti.ranking.leaderboards.application;

import dti.ranking.leaderboards.domain.Basis;
import dti.ranking.leaderboards.domain.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param node the node that is ranked by; null for the whole
 * @param policy null for the campaign's own
 * @param pool a ranking pool of the campaign; null for all its units
 */
public record LeaderboardQuery(
        String campaign,
        Basis basis,
        @Nullable String node,
        @Nullable Policy policy,
        @Nullable String pool) {}
