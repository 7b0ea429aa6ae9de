/** Leaderboards out of scores, units and the campaign's policies; who may read them. */
@NullMarked
package dti.ranking.leaderboards.application;

import org.jspecify.annotations.NullMarked;
