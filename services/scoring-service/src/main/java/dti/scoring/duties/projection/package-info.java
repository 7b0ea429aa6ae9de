/** Keeps the open work, event by event. */
@NullMarked
package dti.scoring.duties.projection;

import org.jspecify.annotations.NullMarked;
