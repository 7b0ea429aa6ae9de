/** The feed of events over REST, on real servers. */
@NullMarked
package dti.scoring.feed.http;

import org.jspecify.annotations.NullMarked;
