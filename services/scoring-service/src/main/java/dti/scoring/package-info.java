/** Scoring: submissions as streams of events, and the scores that follow from them. */
@NullMarked
package dti.scoring;

import org.jspecify.annotations.NullMarked;
