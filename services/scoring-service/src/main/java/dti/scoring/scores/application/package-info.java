/** Reads the projection of scores. */
@NullMarked
package dti.scoring.scores.application;

import org.jspecify.annotations.NullMarked;
