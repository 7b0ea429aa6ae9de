/** Reads the duties and work queues of the projection, and sends the reminders of duties. */
@NullMarked
package dti.scoring.duties.application;

import org.jspecify.annotations.NullMarked;
