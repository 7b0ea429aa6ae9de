/** Successive campaigns: values that a month takes over from the month before, and the figures of the year so far. */
@NullMarked
package dti.scoring.periods;

import org.jspecify.annotations.NullMarked;
