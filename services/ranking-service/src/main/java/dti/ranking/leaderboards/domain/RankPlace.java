package dti.ranking.leaderboards.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands.
 *
 * @param rank 1 is the best; null where the unit cannot be ranked
 * @param tied whether others have the same rank
 */
public record RankPlace(String unit, @Nullable Integer rank, boolean tied) {}
