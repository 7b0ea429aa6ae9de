/** Reminders as they are kept. */
@NullMarked
package dti.scoring.duties.application;

import org.jspecify.annotations.NullMarked;
