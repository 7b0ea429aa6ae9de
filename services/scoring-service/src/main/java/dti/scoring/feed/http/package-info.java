/** The feed over REST, as pages and as server-sent events. */
@NullMarked
package dti.scoring.feed.http;

import org.jspecify.annotations.NullMarked;
