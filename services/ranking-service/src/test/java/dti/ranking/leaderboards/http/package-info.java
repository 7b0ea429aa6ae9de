/** The REST API over real servers. */
@NullMarked
package dti.ranking.leaderboards.http;

import org.jspecify.annotations.NullMarked;
