package dti.ranking.leaderboards.application;

import dti.ranking.leaderboards.domain.Basis;

/**
 * The query of a series.
 *
 * @param restated whether predecessors stand in where the unit took no part
 */
public record SeriesQuery(String framework, String unit, Basis basis, boolean restated) {}
