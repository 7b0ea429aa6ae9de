/** Leaderboards over REST and as server-sent events. */
@NullMarked
package dti.ranking.leaderboards.http;

import org.jspecify.annotations.NullMarked;
