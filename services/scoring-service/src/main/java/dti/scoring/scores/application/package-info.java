/** Reads of what the projection keeps. */
@NullMarked
package dti.scoring.scores.application;

import org.jspecify.annotations.NullMarked;
