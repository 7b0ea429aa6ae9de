/** Computes leaderboards from scores, units and the campaign's policies, and decides who may read them. */
@NullMarked
package dti.ranking.leaderboards.application;

import org.jspecify.annotations.NullMarked;
