/** Stores the latest and the earlier scores of submissions, as scoring-service publishes them. */
@NullMarked
package dti.ranking.scores.application;

import org.jspecify.annotations.NullMarked;
