/** Carrying values over and looking at the year so far. */
@NullMarked
package dti.scoring.periods.application;

import org.jspecify.annotations.NullMarked;
