/** Recomputes totals and history on each event. */
@NullMarked
package dti.scoring.scores.projection;

import org.jspecify.annotations.NullMarked;
