/** Carrying values over, and the figures of the year so far. */
@NullMarked
package dti.scoring.periods.application;

import org.jspecify.annotations.NullMarked;
