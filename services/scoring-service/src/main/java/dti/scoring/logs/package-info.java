/**
 * The logs of this service: submissions, which is the truth; scores, which follow from it; checkpoints, which witness it;
 * duties, which says who was reminded.
 */
@NullMarked
package dti.scoring.logs;

import org.jspecify.annotations.NullMarked;
