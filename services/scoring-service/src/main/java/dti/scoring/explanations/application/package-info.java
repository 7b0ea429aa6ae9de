/** Collects the facts about a leaf from events. */
@NullMarked
package dti.scoring.explanations.application;

import org.jspecify.annotations.NullMarked;
