/**
 * The logs of this service: submissions, the source of truth; scores, derived from it; checkpoints, its witnesses;
 * duties, the reminders sent.
 */
@NullMarked
package dti.scoring.logs;

import org.jspecify.annotations.NullMarked;
