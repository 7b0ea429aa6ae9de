/** Recomputing scores from the log, to prove them or to put them right. */
@NullMarked
package dti.scoring.replays;

import org.jspecify.annotations.NullMarked;
