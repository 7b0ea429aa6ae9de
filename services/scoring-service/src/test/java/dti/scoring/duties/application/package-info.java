/** Tests how reminders are stored. */
@NullMarked
package dti.scoring.duties.application;

import org.jspecify.annotations.NullMarked;
