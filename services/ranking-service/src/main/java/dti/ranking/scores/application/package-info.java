/** Scores of submissions as scoring-service last told them, and as they were. */
@NullMarked
package dti.ranking.scores.application;

import org.jspecify.annotations.NullMarked;
