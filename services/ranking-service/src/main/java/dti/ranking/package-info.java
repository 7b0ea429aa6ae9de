/** Ranks units by the scores that scoring-service tells, live. */
@NullMarked
package dti.ranking;

import org.jspecify.annotations.NullMarked;
