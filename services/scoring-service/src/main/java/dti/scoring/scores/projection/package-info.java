/** Totals and history, recomputed from each event. */
@NullMarked
package dti.scoring.scores.projection;

import org.jspecify.annotations.NullMarked;
