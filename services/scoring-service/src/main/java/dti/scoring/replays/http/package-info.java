/** Replays over REST. */
@NullMarked
package dti.scoring.replays.http;

import org.jspecify.annotations.NullMarked;
