/** Explanations of a leaf's points, as JSON and as a page to print. */
@NullMarked
package dti.scoring.explanations.http;

import org.jspecify.annotations.NullMarked;
