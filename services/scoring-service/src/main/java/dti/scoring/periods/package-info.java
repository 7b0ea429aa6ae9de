/** One campaign after the other: what a month takes over from the month before, and how far the year has come. */
@NullMarked
package dti.scoring.periods;

import org.jspecify.annotations.NullMarked;
