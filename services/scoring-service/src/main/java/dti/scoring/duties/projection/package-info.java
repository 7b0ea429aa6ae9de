/** Keeps what is still to do, event by event. */
@NullMarked
package dti.scoring.duties.projection;

import org.jspecify.annotations.NullMarked;
