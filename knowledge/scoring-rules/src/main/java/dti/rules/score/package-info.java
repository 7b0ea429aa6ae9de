/** Totals up the tree: from the values of the leaves to score, applicable maximum and percentage of every node. */
@NullMarked
package dti.rules.score;

import org.jspecify.annotations.NullMarked;
