/** The arithmetic of ranking: exact, and the same for everybody. */
@NullMarked
package dti.ranking.leaderboards.domain;

import org.jspecify.annotations.NullMarked;
