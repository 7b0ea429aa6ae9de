/** Does the work of a replay: recomputes, writes shadow rows, compares, and swaps on command. */
@NullMarked
package dti.scoring.replays.projection;

import org.jspecify.annotations.NullMarked;
