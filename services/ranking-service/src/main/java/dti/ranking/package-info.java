/** Ranks units live by the scores that scoring-service publishes. */
@NullMarked
package dti.ranking;

import org.jspecify.annotations.NullMarked;
