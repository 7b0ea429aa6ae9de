/** Tests of the arithmetic of ranking, without a framework. */
@NullMarked
package dti.ranking.leaderboards.domain;

import org.jspecify.annotations.NullMarked;
