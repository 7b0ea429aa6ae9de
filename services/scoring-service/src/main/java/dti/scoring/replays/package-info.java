/** Recomputes scores from the log, to prove or to correct them. */
@NullMarked
package dti.scoring.replays;

import org.jspecify.annotations.NullMarked;
