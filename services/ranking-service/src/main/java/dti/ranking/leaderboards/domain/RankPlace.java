package dti.ranking.leaderboards.domain;

import org.jspecify.annotations.Nullable;

/**
 * The place of a unit in a ranking.
 *
 * @param rank 1 is the best; null where the unit cannot be ranked
 * @param tied whether other units have the same rank
 */
public record RankPlace(String unit, @Nullable Integer rank, boolean tied) {}
