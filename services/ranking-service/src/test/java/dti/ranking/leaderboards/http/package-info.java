/** Tests of the REST API with real servers. */
@NullMarked
package dti.ranking.leaderboards.http;

import org.jspecify.annotations.NullMarked;
