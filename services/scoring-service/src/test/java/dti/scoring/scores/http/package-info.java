/** Scores of submissions over REST. */
@NullMarked
package dti.scoring.scores.http;

import org.jspecify.annotations.NullMarked;
