/** Collects from events what there is to say about a leaf. */
@NullMarked
package dti.scoring.explanations.application;

import org.jspecify.annotations.NullMarked;
