/** The arithmetic of ranking, tried without a framework. */
@NullMarked
package dti.ranking.leaderboards.domain;

import org.jspecify.annotations.NullMarked;
