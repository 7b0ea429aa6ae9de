/** Consumes the scores that scoring-service publishes. */
@NullMarked
package dti.ranking.scores.messaging;

import org.jspecify.annotations.NullMarked;
