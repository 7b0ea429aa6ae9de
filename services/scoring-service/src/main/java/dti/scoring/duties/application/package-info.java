/** Duties and work queues as the projection keeps them, and the reminders that follow from them. */
@NullMarked
package dti.scoring.duties.application;

import org.jspecify.annotations.NullMarked;
