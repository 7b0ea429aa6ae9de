/** The work of a replay: recompute, write beside, compare, and swap on command. */
@NullMarked
package dti.scoring.replays.projection;

import org.jspecify.annotations.NullMarked;
