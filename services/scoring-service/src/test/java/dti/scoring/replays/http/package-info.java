/** Replays over real servers. */
@NullMarked
package dti.scoring.replays.http;

import org.jspecify.annotations.NullMarked;
